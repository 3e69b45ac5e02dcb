/**
 * The type and sensitivity that an attribute's name suggests. A table of name patterns, first match wins; words are
 * general English (units, kinds of data), never of one domain. What the text says of values and units comes on top.
 */
import type { AttributeRule, AttributeType, ImpliedOrigin, Sensitivity, TextFormat } from '../../model/index.js';
import { remember } from '../../util/remember.js';

export interface SuggestedAttribute {
  readonly type: AttributeType;
  readonly sensitivity?: Sensitivity;
  readonly minimum?: number;
  /** Id of the row that matched. */
  readonly pattern: string;
}

const text = (length: number, format?: TextFormat): AttributeType =>
  format === undefined ? { kind: 'text', length } : { kind: 'text', length, format };
const LONG: AttributeType = { kind: 'text', long: true };

interface TypeRow {
  readonly id: string;
  readonly test: RegExp;
  readonly type: AttributeType;
  readonly sensitivity?: Sensitivity;
  readonly minimum?: number;
}

/** Tested against the words of the name, lower case, joined with single spaces. */
const ROWS: readonly TypeRow[] = [
  {
    id: 'secret',
    test: /\b(password|passphrase|passcode|pin code|secret|api key|private key)( hash)?$/,
    type: text(255, 'hash'),
    sensitivity: 'secret',
  },
  { id: 'token', test: /\b(token|verification code|one time code|otp)$/, type: text(255, 'token'), sensitivity: 'secret' },
  { id: 'email', test: /\be ?mail( address(es)?)?$|\bemail$/, type: text(320, 'email'), sensitivity: 'personal' },
  {
    id: 'phone',
    test: /\b(phone|telephone|mobile|fax|cell)( phone)?( number)?$|\bcontact number$/,
    type: text(32, 'phone'),
    sensitivity: 'personal',
  },
  { id: 'url', test: /\b(url|website|web site|homepage|link|uri)$/, type: text(2000, 'url') },
  { id: 'slug', test: /\b(slug|handle)$/, type: text(100, 'slug') },
  {
    id: 'flag',
    test: /^(is|has|can|was|should|allows?|requires?|accepts?|needs?) |\b(flag|enabled|disabled|featured|verified|confirmed)$/,
    type: { kind: 'boolean' },
  },
  {
    id: 'instant',
    test: / at$|\b(scheduled|planned|actual|booked|estimated) (start|end|finish|arrival|departure|landing|(pick|check|take|drop)[- ]?(up|in|out|off))$|\b(timestamp|date ?time|date and time)$|\b(time|moment)$(?<!\b(run|lead|delivery|response|travel|preparation|cooking|waiting|processing|total|full|part|handling|turnaround|reaction|set up|setup) time)(?<!\b(opening|closing|local|sunrise|sunset) time)/,
    type: { kind: 'instant' },
  },
  { id: 'time-of-day', test: /\b(opening|closing|sunrise|sunset|local) time$|\btime of day$/, type: { kind: 'time' } },
  {
    id: 'duration',
    test: /\b(duration|elapsed|runtime|uptime|downtime)$|\b(run|lead|delivery|response|travel|preparation|cooking|waiting|processing|total|handling|turnaround|reaction|set up|setup) time$/,
    type: { kind: 'duration' },
    minimum: 0,
  },
  { id: 'birth-date', test: /\b(birth ?date|date of birth|birthday|dob)$/, type: { kind: 'date' }, sensitivity: 'personal' },
  {
    id: 'date',
    test: /\bdate\b|\b(?<!\bper )(day|deadline|birthday|valid (from|until|to)|effective (from|to)|due( (in|off|out|back|by))?|expiry|expiration|period (start|end)|start|end)$| on$|\b(until|since)$/,
    type: { kind: 'date' },
  },
  { id: 'year', test: /\byear$/, type: { kind: 'integer' } },
  {
    id: 'percentage',
    test: /\b(percent|percentage|pct)\b|\b(commission|tax|interest|discount|vat|completion|success|pass|growth|conversion|qualification) rate$|\b(humidity|battery level|probability|likelihood)$/,
    type: { kind: 'percentage' },
  },
  {
    id: 'money',
    test: /\b(price|amount|cost|fee|fees|salary|wage|wages|budget|balance|revenue|income|deposit|payment amount|subtotal|fare|rent|premium|fine|charge|discount|expenditure|earnings|expense|expenses|tuition|bonus|debt|turnover|compensation|commission|grand total|total price|total cost|sales value|money|toll|allowance|payout|surcharge|day rate|hourly rate|daily rate)$|\b(price|amount|cost|fee) (of|per|in|before|after|for|paid|owed|due|outstanding|billed|charged|spent|received|claimed|refunded)\b/,
    type: { kind: 'money' },
    sensitivity: undefined,
  },
  {
    id: 'count',
    test: /^(number|count|quantity|amount) of\b|\b(count|quantity|qty|stock|seats|capacity|inventory|points|views|likes|copies|pages|attempts|refills|floor|floors|age|position|rank|sort order|sequence|population|mileage|level number|page number|pages|votes|followers|rooms|beds|credits|limit|headcount|total number|steps|participants|attendees|milliseconds|seconds|days|nights|weeks|months|years)$|\b(?!meeting)\w+ minutes$|\bnumber of\b|\b(party|group|class|team|crew|family|household|audience|workforce) size$/,
    type: { kind: 'integer' },
    minimum: undefined,
  },
  { id: 'coordinate', test: /\b(latitude|longitude|lat|lng)$/, type: { kind: 'decimal', precision: 9, scale: 6 } },
  { id: 'rating', test: /\b(rating|stars)$/, type: { kind: 'integer' } },
  {
    id: 'measure',
    test: /\b(weight|height|width|length|depth|area|volume|distance|temperature|pressure|speed|size|score|grade|rate|ratio|factor|index|reading|value|altitude|elevation|humidity|concentration|radius|diameter|thickness|voltage|current|power|energy|dose|numeric value|(?<!(?:opening|business|office|visiting|trading) )hours|usage|consumption|metres|meters|kilometers|kilometres|miles|feet|inches|grams|kilos|kilograms|tonnes|tons|pounds|litres|liters|gallons|kg|mg|ml|mm|cm|km|kwh?|mwh?|mbps|average|mean|percentile|gpa)$|\bper (second|minute|hour|day|night|week|month|year|gram|kg|kilo|tonne|litre|metre|mile|km)$/,
    type: { kind: 'decimal', precision: 12, scale: 4 },
  },
  {
    id: 'boolean-word',
    test: /^(active|available|published|approved|deleted|archived|required|mandatory|visible|public|private|default|paid|optional)$/,
    type: { kind: 'boolean' },
  },
  {
    id: 'diagnosis',
    test: /\b(diagnos[ie]s|diagnosis code|medical history|medication|allerg(y|ies)|symptoms?|blood type|blood group|religion|ethnicity|sexual orientation|health status|disability|prescription)$/,
    type: text(500),
    sensitivity: 'special-category',
  },
  {
    id: 'long-text',
    test: /\b(description|notes?|remarks?|comments?|content|contents|body|message|bio|biography|summary|details|instructions|feedback|explanation|text|abstract|introduction|review text|terms|memo|synopsis|overview|recommendations?|requirements|opinion|findings|profile|minutes)$/,
    type: LONG,
  },
  {
    id: 'file',
    test: /\b(photo|picture|image|file|attachment|avatar|logo|icon|document file|attached file|scan|video|recording|thumbnail|portrait|upload)$/,
    type: { kind: 'file' },
  },
  { id: 'json', test: /\b(json|metadata|payload|settings|preferences|configuration|config)$/, type: { kind: 'json' } },
  { id: 'recurrence', test: /\b(cron|recurrence|schedule expression|repeat rule)$/, type: { kind: 'recurrence' } },
  { id: 'uuid', test: /\b(uuid|guid)$/, type: { kind: 'uuid' } },
  { id: 'country', test: /\bcountry code$/, type: text(2, 'country') },
  { id: 'currency', test: /\b(currency|currency code)$/, type: text(3, 'currency') },
  { id: 'timezone', test: /\b(time ?zone)$/, type: text(64, 'timezone') },
  { id: 'address', test: /\b(address|street|postal code|postcode|zip code|zip)$/, type: text(300), sensitivity: 'personal' },
  {
    id: 'national-id',
    test: /\b(social security number|ssn|passport number|national id|id card( number)?|identity card( number)?|identification number|tax number|medical record number|insurance number|driver'?s? licen[sc]e( number)?)$/,
    type: text(64, 'code'),
    sensitivity: 'personal',
  },
  { id: 'card', test: /\b(card number|iban|bank account( number)?|account number)$/, type: text(64), sensitivity: 'financial' },
  { id: 'code', test: /\b(id|ids|code|number|no|num|identifier|sku|isbn|key|barcode|serial|reference)$/, type: text(64, 'code') },
  {
    id: 'person-name',
    test: /^(first|last|full|middle|given|family|sur|maiden|nick)[ -]?name$/,
    type: text(200, 'name'),
    sensitivity: 'personal',
  },
  { id: 'gender', test: /^(gender|sex|nationality|marital status)$/, type: text(40), sensitivity: 'personal' },
  { id: 'title', test: /\b(title|subject|headline)$/, type: text(200) },
  { id: 'name', test: /\bname$/, type: text(200, 'name') },
];

export const suggestType: (name: string) => SuggestedAttribute = remember(suggestedFor);

function suggestedFor(name: string): SuggestedAttribute {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const row = words.length <= 120 ? ROWS.find((r) => r.test.test(words)) : undefined;
  if (!row) return { type: text(200), pattern: 'type/text' };
  const { id, type, sensitivity, minimum } = row;
  return {
    type,
    pattern: `type/${id}`,
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(minimum === undefined ? {} : { minimum }),
  };
}

/** The rules a suggestion brings with it. */
export function suggestedRules(suggestion: SuggestedAttribute): readonly AttributeRule[] {
  const origin: ImpliedOrigin = { kind: 'implied', pattern: suggestion.pattern, confidence: 0.7, spans: [] };
  return suggestion.minimum === undefined ? [] : [{ kind: 'min', value: suggestion.minimum, origin }];
}

/** Names that identify a thing by their nature: unique even where the text does not say so. */
export function isIdentifyingName(name: string): boolean {
  return /\b(e-?mail( address)?|slug|handle|sku|isbn|code|number|identifier|id|username|serial)$/i.test(name) && !isNumbersName(name);
}

const isNumbersName = (name: string): boolean =>
  /\b(phone|telephone|mobile|fax|contact|house|street|postal|zip|room|floor|page|seat|line|version|account|card|country|currency|area|building) (number|code)$/i.test(
    name,
  );
