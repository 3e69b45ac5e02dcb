/** What a verb does to its object → how the two hang together. */
import { lastWord } from '../../language/last-word.js';
import { pastOf } from '../../language/past.js';
import { isBodyNoun } from '../../language/people.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';
import { SORTS } from '../had-things.js';
import { isSeveral } from '../is-several.js';
import { isOwnEvent } from '../own-event.js';
import { type Ends, isPerson, plain, type Related, related } from '../related.js';
import { isForOne } from './for-one.js';
import { MAKING } from './making.js';
import { isInMany } from './shared-by-many.js';

export function objectRelation(ends: Ends, { verb, subject, passive, possible, places }: DoesFrame, object: NounChunk): readonly Related[] {
  const owned = /^(their|its|his|her)$/.test(object.determiner);
  if (/^(start|begin)$/.test(verb) && isPerson(ends.from) && STARTED.test(lastWord(ends.to.key)))
    return related(ends, 'owns', 0.6, { many: true });
  if (LOOKING.test(verb) || (TALKING.test(verb) && isPerson(ends.to) && !passive)) return [];
  // "which code was used on which order": any of them on any.
  if (subject.determiner === 'which' && object.determiner === 'which') return related(ends, 'links', 0.85, { many: true });
  // "Not every tutor teaches every subject."
  if (isAny(subject) && isAny(object) && !passive) return related(ends, 'links', 0.85, { many: true });
  // "Players form teams": they are of them.
  if (verb === 'form' && subject.many && object.many && !passive)
    return related({ ...ends, from: ends.to, to: plain(ends.from) }, 'owns', 0.85, { many: true });
  // "Users link their bank accounts"
  if (owned && object.many && JOINING.test(verb) && isPerson(ends.from)) return related(ends, 'owns', 0.85, { many: true });
  if (JOINING.test(verb) || (CONNECTING.test(verb) && !object.many)) return related(ends, 'belongs', 0.85);
  // "gets a mentor, who is an employee"
  if (ends.to.alias !== undefined && !object.many && ends.to.key === ends.from.key)
    return related(ends, 'belongs', 0.85, { optional: possible });
  if (COVERING.test(verb) && object.many && isBodyNoun(lastWord(ends.from.key)) && isBodyNoun(lastWord(ends.to.key)))
    return related(ends, 'owns', 0.85, { many: true });
  if (object.exactly && !isPerson(ends.from)) return related(ends, 'belongs', 0.85, { optional: possible });
  if (isPerson(ends.from) && object.exactly && object.phrase.number === 'many') return [];
  if (isPerson(ends.from) && !isPerson(ends.to) && ACTING.test(verb))
    return MAKING.test(verb) || STARTING.test(verb) ? related(ends, 'owns', 0.6, { many: true }) : acted(ends, 0.6);
  // "Devices can carry several tags": as others can.
  if (
    (isSeveral(object) || (object.many && TAGS.test(lastWord(ends.to.key)) && !isPerson(ends.from))) &&
    !owned &&
    SORTS.test(lastWord(ends.to.key)) &&
    CARRYING.test(verb)
  )
    return related(ends, 'links', 0.85, { many: true });
  // "Coaches enter drills per team", not "players enter tournaments".
  if (verb === 'enter' && isPerson(ends.from) && places.some(({ preposition }) => /^(per|for|of|into|in)$/.test(preposition ?? '')))
    return related(ends, 'owns', 0.8, { many: true });
  // "A prescription lists drugs": which others list as well.
  const names = verb === 'list' && !isPerson(ends.from) && object.many && object.determiner === '';
  // "Each diet contains dishes": as others do.
  if (/^(contain|include)$/.test(verb) && isInMany(ends, object)) return related(ends, 'links', 0.8, { many: true });
  if (owned || (MAKING.test(verb) && !names) || (verb === 'attach' && isPerson(ends.from)) || (SETTLING.test(verb) && object.many))
    return related(ends, 'owns', 0.8, { many: true });
  // "Patients book appointments": each is one's own, as a shared class is not; "each response stores the answers".
  if (
    (verb === 'book' && isPerson(ends.from) && isOwnEvent(lastWord(ends.to.key))) ||
    (/^(store|save|keep|hold|record)$/.test(verb) && object.many && object.determiner === 'the' && !isPerson(ends.from))
  )
    return related(ends, 'owns', 0.8, { many: true });
  // "A tissue undergoes several evaluations": each is of one.
  if (object.many && !passive && isForOne(ends.to.key)) return related(ends, 'owns', 0.8, { many: true });
  if (object.many || isSeveral(subject)) return related(ends, 'links', 0.8, { many: true });
  return isPerson(ends.from) ? [] : related(ends, 'belongs', 0.6);
}

const isAny = ({ determiner }: NounChunk): boolean => /^(every|any|all)$/.test(determiner);

/** Are put on many things. */
const TAGS = /^(tag|hashtag|label|keyword|topic|amenity|allergen|skill|interest)$/;

/** There is none before somebody starts it. */
const STARTED = /^(chat|conversation|discussion|thread|topic|project|campaign|poll|petition|group|club|fundraiser)$/;

/** What one wishes for or looks at leaves no trace between the two. */
const LOOKING =
  /^(want|need|see|view|find|search|browse|download|help|let|remember|start|begin|display|show|allow|enable|query|check|remove|delete)$/;

/** Said to somebody, and gone. */
const TALKING = /^(answer|inform|notify|contact|call|remind|thank|tell|ask|advise|greet|warn|phone|email|welcome)$/;

/** Done once to each, by one. */
const SETTLING = /^(accept|approve|reject|confirm|process|fulfill|handle|mark|resolve|close|cancel|answer|decide)$/;

/** "A warden approves a permit": approved by one of them. */
const acted = ({ from, to, verb, ...ends }: Ends, weight: number): readonly Related[] =>
  related({ ...ends, from: to, to: { ...plain(from), alias: `${pastOf(verb)}_by` }, verb }, 'belongs', weight, { optional: true });

/** Done once to each. */
const ACTING =
  /^(approve|confirm|accept|reject|decline|sign|inspect|verify|grade|mark|start|schedule|set|define|close|resolve|acknowledge|cancel|release|redact|handle|assess|triage|publish|archive|block|lock|award|process|review|moderate|authori[sz]e|dispatch|supervise|lead)$/;

const STARTING = /^(sign|start|schedule|set|define|dispatch)$/;

/** Of places and bodies of people: the one is part of the other. */
const COVERING = /^(cover|comprise|encompass|span|oversee|supervise)$/;

const CARRYING = /^(carry|bear|contain|include|hold|list|offer|provide|speak|teach|take|get|receive)$/;

const JOINING = /^(connect|link|associate|relate|match|pair|combine)$/;
const CONNECTING = /^(pick|choose|select|cover|concern|show|use|name|reference|reflect|determine)$/;
