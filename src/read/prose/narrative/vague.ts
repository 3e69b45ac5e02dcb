/** Nouns that never have rows of their own: for parts of speech about data, ways, times and measures. General English. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const NEVER = words(`
thing way lot bit part side end start time day week month year hour minute second date moment number figure count amount total value name type kind sort code
row column table field attribute record database db schema data datum system spreadsheet software platform app report reporting query screen page box model spec
rule constraint invariant check point question answer problem issue reason case fact idea sense word talk line-up someone somebody everyone everybody anyone
nobody people person-year half third quarter fifth percent percentage average mean median deviation distribution tail split mix share majority minority rest
scale volume size shape pair pairing combination key identifier reference primary foreign surrogate uuid integer decimal flag boolean text string timestamp
something anything nothing everything else other none one two three four five six seven eight nine ten hundred thousand million billion dozen
top bottom middle centre center front back head place order-of-magnitude time-series world life matter mess mistake error thing-about note notes
unit price cost fee-rate rate weight height length width distance duration speed capacity limit threshold maximum minimum cap floor ceiling range-of
lambda sigma exponent poisson zipf log-normal log-mean log-variance standard variance probability chance peak default
everything-else use purpose basis detail details information set sets list lists group-of example instance version edition-of level status state reason description
kilo gram kilogram tonne pound cent penny yard metre meter kilometre mile litre dollar euro mm cm km kg hundredth thousandth person spelling duplicate kilos
person one's self half-hour
come go sit exist differ need want say let get make take give keep try trying beside besides actual absent afterwards
hours minutes days weeks months years
title email phone address city town country postcode currency colour color gender sex age birth quantity
`);

/** Hardly ever things, but rows of their own in some trades: a lot of seed, a part in stock, a case at court. */
export const DOUBTED = words(`
lot part case place centre center screen talk rule set unit price rate model report page box mix check issue standard deviation distribution field point country currency version status reason
question problem message error default range spec side volume phone title type level meter yard matter period variance speed temperature
`);
