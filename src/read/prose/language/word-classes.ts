/** Closed word classes of English and the verbs that requirement texts are written with. General language, no domain. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const DETERMINERS = set(
  'a an the each every all some any this that these those its their his her our your my no another both either neither which',
);
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};

export const QUANTIFIERS: ReadonlySet<string> = new Set([
  ...Object.keys(NUMBER_WORDS),
  ...set(
    'many multiple several various different numerous few more most much lots dozen single only exactly least some any all other additional certain respective corresponding relevant related specific particular individual following own same',
  ),
]);
/** Say "more than one". */
export const MANY_WORDS = set('many multiple several various different numerous all two three four five six more lots few both');
export const PREPOSITIONS = set(
  'of in on at by for from with without within into onto to about between among through during under over after before since until per via against across along around as like upon towards toward beyond including such than below beneath above behind beside despite except',
);
export const CONJUNCTIONS = set(
  'and or but nor so because although though while whereas if when whenever once unless where whether as-well-as plus',
);
export const PRONOUNS = set(
  'it they them we us you i he she him who whom someone anyone everyone nobody something anything everything itself themselves there one-another',
);
export const WH = set('which who whose that what when where how why whether');
export const AUX = set('is are was were be been being am do does did has have had having');
export const MODALS = set('can could may might must shall should will would cannot needn');
export const ADVERBS = set(
  'also please only exactly always never often usually typically currently automatically then thus therefore however additionally furthermore moreover finally firstly secondly simultaneously together optionally possibly later already still just even very too not again once here there respectively mainly primarily clearly simply basically specifically accordingly either both mostly up out off away down back directly manually easily quickly successfully effectively efficiently accurately promptly timely online uniquely separately periodically regularly daily-basis otherwise instead rather quite almost about approximately roughly around',
);

/** Base forms. Inflections are derived; irregular ones are listed below. */
export const VERBS = set(`
accept access achieve acknowledge act activate add adjust administer affect afford agree aim allocate allow analyze analyse annotate answer appear apply appoint approve archive arrange arrive ask assess assign assist associate attach attend audit authenticate author authorize avoid award base become begin belong bill block book borrow bring browse build buy calculate call cancel capture carry categorize cause change charge check choose classify clear close collect combine come comment communicate compare complete comply comprise compute conduct configure confirm connect consider consist consult contain continue contribute control convert cooperate coordinate copy correspond count cover create decide deduct define delete deliver depend describe design determine develop direct disable discuss display distribute divide document donate download draft draw drive earn edit employ enable enclose end enforce enhance enrol enroll ensure enter equip establish estimate evaluate exceed execute exist expect expire export express facilitate fail feature file fill filter find finish fix follow forward generate get give go govern grade grant group guarantee guide hand handle happen have head help hire hold host house identify implement import improve include increase indicate inform initiate insert inspect install interact introduce invest invite invoke involve issue join keep know label last launch lead learn lease leave lend let license like limit link list live load loan locate log look maintain make manage manufacture map mark match meet mention message migrate modify monitor move name need note notify number obtain occur happen arise conclude offer open operate optimize order organize originate oversee own park participate pass pay perform pick place plan play point possess post prepare prescribe present prevent print process produce progress prohibit promote prove provide publish purchase put query quote raise rate reach read receive recognize recommend record reduce refer refund register reject relate release rely remove rename rent repair repeat replace reply report represent request require reserve resolve respond restock restore restrict result retain retire retrieve return review revoke roll run save schedule search secure see select sell send serve set settle share ship shop show sign simplify sit sort specify stay start state stay stop store structure study submit subscribe supervise supply support suspend tag take teach tell test trace track trade train transfer transport travel treat trigger type undergo undertake understand unlock update upgrade upload use utilize validate verify view visit volunteer vote want watch withdraw work write adopt assemble cite sponsor ride refuel deposit enrich disappear reuse cascade favorite favourite bookmark befriend endorse accumulate adapt advise alter anticipate assume await clarify compile compose consume convey correlate customize customise demonstrate denote detect discover dispose distinguish eliminate embed emphasize encounter encourage encrypt engage enjoy evolve examine exclude exit expand explain explore extract finalize forbid fulfil fulfill gather hear highlight illustrate incorporate incur inherit instruct integrate interpret investigate isolate justify maximize merge minimize mitigate navigate negotiate observe omit overlap perceive persist predict prefer preserve prioritize proceed procure propose protect pursue qualify realize reassign rebuild reconcile recover recruit recycle redeem redirect reflect refresh regulate reimburse reinforce relocate remind renew reset resume retry reveal revise rotate satisfy characterise characterize summarise categorise say think separate simulate solve speak specialize spend standardize streamline strengthen succeed suffer suggest summarize synchronize terminate transmit unify vary violate visualize warn
`);

export const IRREGULAR: Readonly<Record<string, string>> = {
  given: 'give',
  gave: 'give',
  taken: 'take',
  took: 'take',
  written: 'write',
  wrote: 'write',
  made: 'make',
  sold: 'sell',
  bought: 'buy',
  held: 'hold',
  kept: 'keep',
  left: 'leave',
  sent: 'send',
  paid: 'pay',
  taught: 'teach',
  led: 'lead',
  built: 'build',
  found: 'find',
  known: 'know',
  shown: 'show',
  drawn: 'draw',
  driven: 'drive',
  begun: 'begin',
  chosen: 'choose',
  lent: 'lend',
  met: 'meet',
  read: 'read',
  run: 'run',
  seen: 'see',
  set: 'set',
  spent: 'spend',
  told: 'tell',
  understood: 'understand',
  undertaken: 'undertake',
  withdrawn: 'withdraw',
  put: 'put',
  brought: 'bring',
  won: 'win',
  lost: 'lose',
  done: 'do',
  has: 'have',
  had: 'have',
  gone: 'go',
  goes: 'go',
  went: 'go',
  came: 'come',
  got: 'get',
  sat: 'sit',
  split: 'split',
  tied: 'tie',
};

/** Nouns that speak of data about a thing, not of a thing: "patient information" is about patients. */
export const INFORMATION_NOUNS = set(
  'information info detail details data particulars attribute attributes field fields property properties profile profiles content contents metadata record records master',
);
/** Nouns that name the software: never a thing that it keeps. */
export const SYSTEM_NOUNS = set(
  'system systems platform application applications app apps software database databases functionality functionalities function functions feature features interface interfaces requirement requirements management description user-interface backend frontend dashboard website',
);
const ALWAYS_SOFTWARE =
  /^(systems?|platforms?|software|databases?|apps?|interfaces?|websites?|backend|frontend|dashboard|functionalit(y|ies)|requirements?|features?|diagrams?|flowcharts?|wireframes?|middlewares?|hashing|encryption|authentication)$/;

/** The words name the software or a part of it: "the system", "ordering platform", but not "loan application". */
export const namesSoftware = (words: readonly string[]): boolean => {
  const last = words.at(-1) ?? '';
  return (
    ALWAYS_SOFTWARE.test(last) ||
    (/^cases?$/.test(last) && words.at(-2) === 'use') ||
    (/^(description|analysis)$/.test(last) && /^requirements?$/.test(words.at(-2) ?? '')) ||
    (words.length === 1 && SYSTEM_NOUNS.has(last) && !DOUBTFUL_NOUNS.has(last))
  );
};

/** May be a thing of the business or a part of the software: things only where something is recorded of them. */
export const DOUBTFUL_NOUNS = set(
  'level levels state states field fields website websites platform platforms application applications module modules program programs table tables process processes operation operations solution solutions tool tools page pages screen screens relation relations entity entities schema business service-layer enterprise data record records content contents activity activities result results work',
);
/** Who runs the system; a thing only when it has data of its own. */
export const HOST_NOUNS = set(
  'company companies organization organisation enterprise business firm institution agency we us owner management administrator administrators admin admins manager-role everyone people anybody nobody user-interface management-personnel industry market public world stakeholder stakeholders team-lead',
);
export const FILLER_ADJECTIVES = set(
  'brief basic detailed general main key essential specific various different certain relevant related corresponding respective comprehensive complete full personal-basic necessary important core primary overall actual above following existing new entire whole such other own particular individual single multiple many several numerous additional associated given current-basic each every all unique distinct proper available popular latest recent upcoming preferred required',
);

/** What holds between things, singular or plural: "the relationship between users and films". */
export const LINKING_NOUNS = /^(relationships?|associations?|links?|connections?|correspondences?|mappings?|relations?)$/;
