/**
 * What a section of a requirements document is about, by its heading: the data that the software keeps, or the project, the
 * screens, the operation, what is left out. Words that such documents share whatever they are about.
 */

/** Why the sentences of a section say nothing about data. */
export type Aside = string;

export const LEFT_OUT: Aside = 'stands under what is left out';
const WHY_BUILT: Aside = 'stands under why it is built';
const HOW_WELL: Aside = 'stands under how well it has to work';
const HOW_BUILT: Aside = 'stands under how it is built';
const SCREENS: Aside = 'stands under what the screens look like';
const PROJECT: Aside = 'stands under how the project is run';
export const FIGURES: Aside = 'stands under what is worked out of the data';
export const WHO_MAY: Aside = 'stands under who may do what';
export const WHO_THEY_ARE: Aside = 'stands under who the people are';
const ABOUT_TEXT: Aside = 'stands under what the document says of itself';
/** Whatever the text: no data. */
const CLEAR_ASIDES: ReadonlySet<Aside> = new Set([LEFT_OUT, WHY_BUILT, HOW_BUILT, PROJECT, ABOUT_TEXT]);

/** Each names its sections whole, or joined by "and"; adjectives before it count for nothing. */
const KINDS: readonly (readonly [Aside, string])[] = [
  [
    LEFT_OUT,
    'non-goals?|anti-goals|out of scope|not in scope|out-of-scope|exclusions?|not included|not in (this|the first) (release|version)|will not do|deferred|won.?t (do|have)|limitations|later|future( work| scope| plans| phases?| releases?| enhancements?| considerations?| ideas?| improvements?)?|roadmap( signals)?|v\\d+ candidates|next phases?|phase (2|two|3|three)|nice[- ]to[- ]haves?|could have|parking lot|ideas( for later)?|backlog ideas|what this is not|beyond',
  ],
  [
    WHY_BUILT,
    'goals?|objectives?|vision|mission|motivation|rationale|why( now)?|business (value|case|context|goals?|objectives?)|value proposition|benefits?|success( metrics?| criteria| measures?)?|metrics|kpis?|key results|okrs?|measures of success|target (market|audience)|audience|market( analysis)?|competit(ion|ors|ive analysis)|impact|hypothes[ei]s|north star|pricing (model|strategy)|monetization|revenue model|go[- ]to[- ]market|problem( statement)?|pain points|the problem',
  ],
  [
    HOW_WELL,
    'non-?functional|performance|scalability|reliability|availability|security|privacy|maintainability|usability|compatibility|portability|observability|monitoring|logging|backups?( and recovery)?|disaster recovery|quality attributes|quality|operational targets?|capacity|throughput|latency|sla|slas|service levels?|accessibility|localization|localisation|internationali[sz]ation|i18n|browser support|data protection',
  ],
  [
    HOW_BUILT,
    'technical( requirements| notes| considerations| constraints| design| details| specifications?| stack| architecture)?|tech(nology)?( stack)?|architecture( overview)?|system architecture|infrastructure|deployment|hosting|implementation( notes| details| plan)?|apis?( endpoints?| design| specification| requirements)?|endpoints?|rest api|integrations?|external (interfaces|systems|services)|third[- ]party( services| integrations)?|hardware( requirements)?|software( requirements)?|environments?|configuration files|algorithms?|caching|background jobs|data migration|migration( plan)?|testing( strategy| plan| requirements)?|tests?|test (plan|strategy|cases|scenarios)|qa|devops|ci/cd|error handling',
  ],
  [
    SCREENS,
    'ui|ux|ui/ux|ux/ui|ux & ui|user (interface|experience)s?|interface( design)?s?|screens?|required screens|pages|wireframes?|mock-?ups?|prototypes?|design( notes| system| guidelines| principles)?|layouts?|navigation|look and feel|branding|responsive( design)?|mobile( / responsive| responsiveness)?|views|ux (notes|conventions|requirements)|ui (requirements|notes|elements|components)|empty states|screen flow|sitemap|site map|(screen )?behaviou?r|behaviou?r (on|of) (the )?(screens?|form|list|start page)|interactions?|keyboard( shortcuts| control)?|shortcuts|start page|home page|forms and lists|lists|search bar',
  ],
  [
    PROJECT,
    'timelines?( estimate)?|milestones?|schedule estimate|project (plan|schedule|timeline)|release( plan| notes|s)?|roll-?out( plan)?|launch( plan| checklist| criteria)?|phases|phasing|estimates?|estimation|effort|budget|team|resources( required)?|staffing|stakeholders?|approvals?|sign-?off|owners?|ownership|responsibilities|dependencies|related (epics|documents|work|tickets|issues|links)|risks?( and mitigations?| assessment| register)?|mitigations?|assumptions|constraints|(open )?questions|open (issues|points|items|product questions)|decisions( log)?|decision log|definition of (done|ready)|acceptance( criteria \\(high level\\)| sign-?off| tests?)?|training|communication plan|support plan|change management|priorit(y|ies|ization)|next steps|action items|deliverables|notes for (engineering|reviewers|qa|design)|meeting notes|status|progress',
  ],
  [
    FIGURES,
    'reports?|reporting|dashboards?|analytics|statistics|insights|metrics and reports|exports?|charts|kpi dashboards?|business intelligence|standard reports|required reports|performance metrics|monthly reports|management reports',
  ],
  [
    WHO_MAY,
    'permissions?|roles?( matrix)?|access (control|rights|matrix)|user (roles?|types|classes|groups|characteristics)|actors?|authori[sz]ation|authentication|login|sign-?in|rights|user categories|users|role (definitions|permissions)|permission matrix|who uses it|primary users?',
  ],
  [WHO_THEY_ARE, '(user )?personas?|user profiles|who (is it for|it is for|we build for)|target users?'],
  [
    ABOUT_TEXT,
    'about( this document)?|purpose( of this document)?|document (control|history|information|conventions|structure|purpose)|intended audience|references?|cross-references|related documents|appendi(x|ces)|change ?log|changes|revision history|version history|revisions history|history of changes|table of contents|contents|how to read this|reading guide|abbreviations|acronyms|conventions|sources|links|legend',
  ],
];

const ADJECTIVES =
  'the|our|its|key|main|major|general|high-level|high level|initial|known|additional|other|overall|product|project|business|system|user|technical|detailed|basic|current|proposed|expected|possible|potential|remaining|important|primary|core|quality|default|external|internal|common|specific|standard|functional|some|success|open|planned|related|required|minimum|v1|mvp|data|operational|global|relevant|application|software|platform|site|web|mobile|admin|administrative';
const TAILS =
  'requirements?|considerations?|notes?|targets?|goals?|constraints?|conventions?|overview|criteria|guidelines|strategy|section|aspects|features|matrix|policy|policies|rules|plan|and more';

const JOINT = '\\s*(?:,\\s*and|,|&|and|\\+|/|or)\\s*';
const matcherOf = (names: string): RegExp => {
  const one = `(?:(?:${ADJECTIVES})\\s+)*(?:${names})(?:\\s+(?:${TAILS}))?`;
  return new RegExp(`^${one}$`);
};
const MATCHERS = KINDS.map(([why, names]) => [why, matcherOf(names)] as const);
const SPLIT = new RegExp(JOINT);

/** `4.2 Non-functional requirements (NFR)` → `non-functional requirements`. */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}&/+,.’' -]/gu, ' ')
    .replace(/^\s*(?:(?:section|chapter|part|appendix)\s+)?(?:[\d.]+|[a-z][.)]|[ivx]+\.)?\s*(?=\p{L})/u, '')
    .replace(
      / (for|in|of) (v\d[\d.]*|mvp|phase \d|release \d[\d.]*|(this|the (first|current)) (version|release|phase|document|epic|feature))$/,
      '',
    )
    .replace(/[\s:.-]+$/, '')
    .replace(/^[\s:.-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();

const LOOKS = /\blook and feel$|\blooks? like$|^(the )?(start|home|landing|overview) pages?$|^the [\p{L} ]{2,20} (page|screen)$/u;
const SHOWN = /\S (dashboards?|analytics|statistics)$/;

/** Why a section of this heading says nothing about data; undefined where it may. */
export function asideOf(heading: string): Aside | undefined {
  const plain = plainHeading(heading);
  if (plain === '' || plain.length > 70) return undefined;
  if (LOOKS.test(plain)) return SCREENS;
  if (SHOWN.test(plain)) return FIGURES;
  const whole = MATCHERS.find(([, test]) => test.test(plain));
  if (whole) return whole[0];
  const parts = plain.split(SPLIT).filter(Boolean);
  if (parts.length < 2) return undefined;
  const kinds = parts.map((part) => MATCHERS.find(([, test]) => test.test(part))?.[0]);
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

/**
 * In any text, however short. A single word may be the name of a thing there (`Releases`, `Tests`), and how well it has to
 * work names what is logged and kept.
 */
export function isClearAside(heading: string): boolean {
  const plain = plainHeading(heading);
  const aside = asideOf(heading);
  return aside !== undefined && CLEAR_ASIDES.has(aside) && /[ -]/.test(plain) && !/\b(criteria|rules|polic(y|ies))$/.test(plain);
}

/** Below a requirement or a story they are most of what it asks for; of a whole document they say when it is done. */
export const areCriteria = (heading: string): boolean => plainHeading(heading) === 'acceptance criteria';

const MODEL =
  /^(the )?((core|main|key|proposed|initial|minimal|simplified|suggested|draft) )?((domain|data|logical|conceptual|information|object|entity) (models?( (summary|overview|draft|sketch))?|fields|dictionary|structures?|entities|objects)|(core |key |main |data )?entities|entities and .*|database( schema| design| tables)?|schema|tables|business objects|master data)$/;

/** A section that lists what is kept: `Domain model`, `Data dictionary`. */
export const isModelHeading = (heading: string): boolean => MODEL.test(plainHeading(heading));

const INTRODUCTION =
  /^((epic|product|project|feature|executive|general|business|short|system) )?(overview|summary|background|introduction|context|description|tl dr|abstract|scope|purpose( and scope)?)$/;

/** A section that only leads up to the others. */
export const isIntroduction = (heading: string): boolean => INTRODUCTION.test(plainHeading(heading));
