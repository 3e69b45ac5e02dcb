/** The participle of a simple past that no base form of `word-classes.ts` leads to. */
const PAIRS =
  'ate eaten,bent bent,bit bitten,blew blown,bore borne,bound bound,bred bred,broke broken,chose chosen,clung clung,crept crept,dealt dealt,drank drunk,drew drawn,drove driven,dug dug,fed fed,felt felt,flew flown,forbade forbidden,forgot forgotten,forgave forgiven,fought fought,froze frozen,grew grown,ground ground,heard heard,hid hidden,hung hung,hurt hurt,knew known,leant leant,learnt learnt,lit lit,meant meant,overran overrun,overtook overtaken,ran run,rang rung,rebuilt rebuilt,resold resold,rode ridden,rose risen,sang sung,sank sunk,saw seen,shook shaken,shone shone,shrank shrunk,slept slept,slid slid,slung slung,sought sought,spoke spoken,sprang sprung,spun spun,stank stunk,stole stolen,strode stridden,strove striven,struck struck,stuck stuck,stung stung,swam swum,swept swept,swore sworn,swung swung,threw thrown,tore torn,trod trodden,undertook undertaken,wept wept,withdrew withdrawn,withheld withheld,woke woken,wore worn,wound wound,wrung wrung';

export const IRREGULAR_PAST: ReadonlyMap<string, string> = new Map(
  PAIRS.split(',').map((pair): [string, string] => {
    const [past = '', participle = ''] = pair.split(' ');
    return [past, participle];
  }),
);
