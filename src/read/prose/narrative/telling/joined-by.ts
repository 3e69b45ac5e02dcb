/** What to call a row that joins two things: by both, and by what joins them where the text says it. */
import type { Claim, ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { deedNoun } from '../../language/deed-noun.js';
import { isOfClass } from '../../language/noun-classes.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Read } from '../inventory.js';
import { isPairWord } from '../pair-word.js';
import type { Pairing } from '../pairings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';
import { NEVER } from '../vague.js';

/** Pairs without a name of their own: one for any two ends, whichever is named first, called by what joins them. */
export class Pairs {
  private readonly known = new Map<string, ThingName>();
  private readonly joints = new Map<string, string>();
  private just: { readonly tokens: readonly Token[]; readonly mentions: readonly Mention[] } = { tokens: [], mentions: [] };

  /** Goes on to the next strand; what this one did with an end may name a pair there. */
  pass({ strand: { tokens } }: Read, mentions: readonly Mention[]): void {
    this.just = { tokens, mentions };
  }

  /** "We check the rooms. For each room we look at on that tour, …". */
  private actBefore({ ends }: Pairing): string | undefined {
    const { tokens, mentions } = this.just;
    const near = (at: number): boolean =>
      mentions.some(
        ({ noun, thing }) => ends.some(({ key }) => key === thing.key) && (Math.abs(noun.from - at) < 4 || Math.abs(at - noun.to) < 3),
      );
    const at = tokens.findIndex((_, i) => actAt(tokens, i) !== undefined && near(i));
    return at < 0 ? undefined : actAt(tokens, at);
  }

  /** The pair as it was first told of. */
  settle(told: Pairing, read: Read, mentions: readonly Mention[], things: Things): Pairing {
    const pairing = told.known || told.named ? told : labelled(told, read, mentions, things);
    if (pairing.known || pairing.named) return pairing;
    const ends = pairing.ends.map(({ key }) => key).sort();
    const thing = this.known.get(ends.join('\n')) ?? pairing.thing;
    this.known.set(ends.join('\n'), thing);
    const { tokens } = read.strand;
    const row = rowIn(read, mentions);
    const at = row === undefined ? actBetween(tokens, pairing, mentions) : -1;
    const act = actAt(tokens, at);
    const deed = act === undefined || tokens[at]?.tag === 'noun' ? undefined : things.byKey.get(act);
    // "A warden is assigned to many huts, a hut to many wardens. Each assignment has …": the row has a name and rows of its own.
    if (deed && deed.key === act && !ends.includes(deed.key)) return { ...pairing, thing: deed, known: true };
    const joint = row ?? act ?? this.actBefore(pairing);
    if (joint !== undefined && !this.joints.has(thing.key) && !thing.key.endsWith(joint)) this.joints.set(thing.key, joint);
    return { ...pairing, thing };
  }

  /** The name that it has once the text is read. */
  called(thing: ThingName): ThingName {
    const joint = this.joints.get(thing.key);
    return joint === undefined ? thing : { key: `${thing.key} ${joint}`, name: `${thing.name} ${joint}` };
  }

  calledIn(claim: Claim): Claim {
    if (this.joints.size === 0) return claim;
    if (claim.kind === 'relationship') return { ...claim, from: this.called(claim.from), to: this.called(claim.to) };
    return 'thing' in claim && typeof claim.thing === 'object' ? ({ ...claim, thing: this.called(claim.thing) } as Claim) : claim;
  }
}

/** "Fares need care: a line has many zones, and a zone has many lines": the pair is what the sentence begins with. */
function labelled(pairing: Pairing, { nouns, strand: { tokens } }: Read, mentions: readonly Mention[], things: Things): Pairing {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const [label] = nouns;
  const [first] = mentions.filter(({ thing }) => pairing.ends.some(({ key }) => key === thing.key));
  if (!label || label.from > 1 || label.to > colon || label.core.length > 1 || !first || first.noun.from < colon) return pairing;
  const known = things.of(label);
  const word = label.core[0] ?? '';
  if (NEVER.has(word)) return pairing;
  if (known) return { ...pairing, thing: known, known: true };
  return isAttributeWord(word) || isOfClass(word, 'abstract') || /(bility|ness)$/.test(word)
    ? pairing
    : { ...pairing, thing: thingCalled(word), named: true };
}

const ROW = /^(row|line|record|entry)$/;

/** "for every lamp, every test has a verdict", "for each ownership we want …", "each roster row says …". */
function rowIn({ nouns, openings, strand: { tokens } }: Read, mentions: readonly Mention[]): string | undefined {
  const [item] = openings.length === 1 ? (openings[0]?.items ?? []) : [];
  if (
    openings[0]?.items.length === 1 &&
    item?.words.length === 1 &&
    /^(a|an|one)$/.test(item.determiner ?? '') &&
    item.to >= tokens.length - 1
  )
    return item.words[0];
  const row = nouns.find(
    (noun) =>
      /^(each|every)$/.test(noun.determiner) &&
      !noun.plural &&
      !mentions.some((mention) => mention.noun === noun) &&
      /^(verb|pron|aux)$/.test(tokens[noun.to]?.tag ?? '') &&
      !isPairWord(noun.core.at(-1) ?? ''),
  );
  const words = row?.core.filter((word, i, all) => !ROW.test(word) || i < all.length - 1);
  const last = words?.at(-1) ?? nouns.find((noun) => /^(line|entry)$/.test(noun.core.join(' ')) && noun.determiner === 'the')?.core[0];
  return last === undefined || isAttributeWord(last) || /^(time|day|week|month|year|person|people|one)$/.test(last) ? undefined : last;
}

/** "Workers are exposed to hazards", "a team enters many contests": where it says what is done. */
function actBetween(tokens: readonly Token[], { ends }: Pairing, mentions: readonly Mention[]): number {
  const named = mentions.filter(({ thing }) => ends.some(({ key }) => key === thing.key));
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return -1;
  return tokens.findIndex((_, i) => i >= first.noun.to && i < last.noun.from && actAt(tokens, i) !== undefined);
}

/** The noun for what is done there. */
function actAt(tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i];
  if (!token || !/^(verb|part|noun)$/.test(token.tag)) return undefined;
  if (/^signs?$/.test(token.lower) && tokens[i + 1]?.lower === 'up') return 'signup';
  const forms = [verbBase(token.lower), token.lower.replace(/e?d$/, 'e'), token.lower.replace(/(ed|s)$/, '')];
  return forms.map((form) => (form && !OF_ONE.test(form) ? deedNoun(form) : undefined)).find(Boolean);
}

/** Done to one thing, and as often a word for what is kept of it: they join no two. */
const OF_ONE = /^(bookmark|comment|donate|endorse|favou?rite|nominate|pledge|react|reply|share|sponsor|upvote)$/;
