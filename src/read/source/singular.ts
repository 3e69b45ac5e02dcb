/** Singular forms of English words and names, kept away from what only looks plural. Bounded, so that endless words cost nothing. */
import { singularOf as singularNoun } from '../../util/number.js';

/** Words that end like plurals and are none, or that have no useful singular as names of things. */
const KEPT = new Set(
  'data,media,status,address,news,series,species,access,process,progress,business,class,analysis,basis,goods,sms,gps,dns,https,aws,canvas,bonus,campus,virus,bus,gas,lens,alias,always,is,has,was,its,this,us,plus,minus,various,previous,continuous,personnel,staff,equipment,information,feedback,metadata,thanks,details,settings,remarks,bias,atlas,census,corpus,genus,status,sales,diabetes,hours,savings,earnings,contents,premises,address,success,loss,boss,mass,pass,express,cross,stress,discuss,minutes,clothes,chaos,ethos,jeans,scissors,trousers,glasses'.split(
    ',',
  ),
);

/** End like `women` and are none. */
const NO_MEN = /^(specimen|regimen|abdomen|omen|acumen|stamen|lumen|bitumen|albumen|ramen|semen|stamen|cerumen|hymen)$/;

/** Plurals of words that end in `i`. */
const ENDS_IN_I = /^(apis|kpis|pois|uis|guis|wikis|taxis|emojis|alibis|rabbis|safaris|kiwis)$/;

/** Plurals of words that end in `u`. */
const ENDS_IN_U = /^(menus|gurus)$/;

/** Texts repeat their words; the cache is emptied before it can grow large. */
const known = new Map<string, string>();

export function singularWord(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const single = singularOf(word);
  if (known.size > 20_000) known.clear();
  known.set(word, single);
  return single;
}

function singularOf(word: string): string {
  const lower = word.toLowerCase();
  if (ENDS_IN_I.test(lower) || ENDS_IN_U.test(lower)) return word.slice(0, -1);
  const joined = /^[a-z]+(?:-[a-z]+)*-(?=[a-z]+$)/.exec(lower)?.[0].length ?? 0;
  if (joined > 0 && lower.length <= 40) return word.slice(0, joined) + singularOf(word.slice(joined));
  if (lower.length > 40 || lower.length < 3 || KEPT.has(lower) || /[^a-z]/.test(lower) || /(ss|us|is)$/.test(lower) || NO_MEN.test(lower))
    return word;
  const single = singularNoun(lower);
  return word === lower ? single : word.slice(0, 1) + single.slice(1);
}

export function isPluralWord(word: string): boolean {
  const lower = word.toLowerCase();
  return singularWord(lower) !== lower;
}

/** `purchase orders` → `purchase order`: the last word carries the number. */
export function singularPhrase(phrase: string): string {
  const cut = phrase.lastIndexOf(' ') + 1;
  return phrase.slice(0, cut) + singularWord(phrase.slice(cut));
}
