/** The participle of a simple past that no base form of `word-classes.ts` leads to, and that is no participle known to `past.ts`. */
const PAIRS =
  'ate eaten,bit bitten,blew blown,bore borne,broke broken,chose chosen,clung clung,crept crept,drank drunk,drew drawn,drove driven,flew flown,forbade forbidden,forgot forgotten,forgave forgiven,froze frozen,grew grown,ground ground,hid hidden,knew known,leant leant,learnt learnt,lit lit,overran overrun,overtook overtaken,ran run,rang rung,rode ridden,rose risen,sang sung,sank sunk,saw seen,shook shaken,shone shone,shrank shrunk,slid slid,slung slung,spoke spoken,sprang sprung,stank stunk,stole stolen,strode stridden,strove striven,stung stung,swam swum,swore sworn,swung swung,threw thrown,tore torn,trod trodden,undertook undertaken,wept wept,withdrew withdrawn,woke woken,wore worn,wound wound,wrung wrung';

export const IRREGULAR_PAST: ReadonlyMap<string, string> = new Map(
  PAIRS.split(',').map((pair): [string, string] => {
    const [past = '', participle = ''] = pair.split(' ');
    return [past, participle];
  }),
);
