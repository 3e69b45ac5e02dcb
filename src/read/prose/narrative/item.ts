/** One item of a list in running prose, and how it is made of the words it was read from. */
import type { Token } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import type { Noun } from './nouns.js';

export interface Item extends ListItem {
  /** Token range of its noun phrase or clause. */
  readonly from: number;
  readonly to: number;
  /** Described by a clause or headed by a word for a property. */
  readonly sure: boolean;
  /** Last words of the name that may be a thing's: "the trader who booked it". */
  readonly named: boolean;
  readonly plural: boolean;
  /** Without a determiner, among several that are properties: "seats", "litres". */
  readonly bare?: boolean;
  /** "the warden's name": whose it is. */
  readonly possessor?: Noun;
  /** "the date its licence expires": what it happens to. */
  readonly about?: readonly string[];
  /** "a captain who is one of the players": what it is one of. */
  readonly among?: readonly string[];
  /** "from which bin", "to bin": which end of it. */
  readonly side?: string;
  /** "a running count of visits": follows from other data. */
  readonly derived?: boolean;
  /** One of several flags that are listed behind one word for them. */
  readonly series?: boolean;
}

/** What is not said of it is as of a property that a clause describes. */
interface Made {
  readonly sure?: boolean;
  readonly named?: boolean;
  readonly plural?: boolean;
  readonly qualifier?: string;
  readonly determiner?: string;
  readonly to?: number;
  readonly flag?: boolean;
  readonly made?: boolean;
  readonly derived?: boolean;
  readonly about?: readonly string[];
  readonly side?: string;
  readonly series?: boolean;
  readonly inside?: readonly string[];
}

export function made(tokens: readonly Token[], from: number, end: number, words: readonly string[], extra: Made = {}): Item {
  const { determiner = '', ...rest } = extra;
  return {
    name: words.join(' '),
    words,
    start: tokens[from]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    number: 'one',
    inside: [],
    from,
    to: end,
    sure: true,
    named: false,
    plural: false,
    qualifier: '',
    ...(determiner === '' ? {} : { determiner: determiner.split(' ').at(-1) ?? determiner }),
    ...rest,
  };
}
