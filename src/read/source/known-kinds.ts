/**
 * What kinds of things usually have and whom they usually belong to, as data. Matched against the last word of a name,
 * so that `BlogPost` is a kind of `post`. Everything taken from here is marked implied, with the row's id.
 */
import type { EntityKind } from '../../model/index.js';

export interface KnownKind {
  readonly id: string;
  readonly words: readonly string[];
  /** `name`, `name?` (optional), `name!` (unique). Types follow from the names unless `: a|b|c` closes the choice. */
  readonly attributes: readonly string[];
  /** Each group: the first listed name that is present is the parent. `role=a|b` names the reference. */
  readonly belongsTo?: readonly string[];
  /** One row per parent. */
  readonly oneToOne?: readonly string[];
  /** Linked many to many with the first that is present of each group. */
  readonly manyToMany?: readonly string[];
  readonly kind?: EntityKind;
  /** May have a parent of its own kind. */
  readonly tree?: boolean;
  readonly tenant?: boolean;
}

/** Whom people-made things belong to, in order of preference. */
export const PEOPLE = 'user|account|member|customer|person|author|employee|student';
const CONTENT = 'post|article|photo|picture|video|story|page|document|issue|ticket|task|product|recipe|event|question|answer|book|course';
const BUYER = 'customer|buyer|client|user|member|account|guest';
const SOLD = 'product|item|variant|sku|service|ticket|book|dish|menu item';

export const KNOWN_KINDS: readonly KnownKind[] = [
  {
    id: 'person',
    words: [
      'user',
      'member',
      'account',
      'person',
      'author',
      'customer',
      'client',
      'buyer',
      'seller',
      'employee',
      'student',
      'learner',
      'teacher',
      'instructor',
      'patient',
      'doctor',
      'practitioner',
      'guest',
      'driver',
      'contact',
      'staff',
      'agent',
      'volunteer',
      'subscriber',
      'tenant user',
    ],
    attributes: ['email!', 'full name', 'phone?'],
    belongsTo: ['department', 'organization|organisation|company|school|clinic|tenant'],
  },
  {
    id: 'organisation',
    words: [
      'organization',
      'organisation',
      'company',
      'school',
      'clinic',
      'tenant',
      'workspace',
      'agency',
      'store',
      'shop',
      'restaurant',
      'hotel',
      'warehouse',
      'branch',
      'office',
    ],
    attributes: ['name', 'slug!'],
  },
  {
    id: 'team',
    words: ['team', 'group', 'department', 'club'],
    attributes: ['name', 'description?'],
    belongsTo: ['organization|organisation|company|school|workspace'],
  },
  { id: 'profile', words: ['profile'], attributes: ['display name', 'biography?', 'avatar?'], oneToOne: [PEOPLE] },
  {
    id: 'settings',
    words: ['setting', 'settings', 'preference', 'preferences'],
    attributes: ['time zone', 'language', 'email notifications enabled'],
    oneToOne: [PEOPLE],
  },
  {
    id: 'post',
    words: ['post', 'article', 'story', 'page', 'document', 'recipe', 'blog'],
    attributes: ['title', 'slug!', 'content', 'status: draft|published|archived', 'published at?'],
    belongsTo: [`author=${PEOPLE}`, 'blog|category|space|folder'],
  },
  {
    id: 'comment',
    words: ['comment', 'reply', 'answer', 'note'],
    attributes: ['body'],
    belongsTo: [`question|${CONTENT}`, `author=${PEOPLE}`],
  },
  { id: 'question', words: ['question'], attributes: ['title', 'body'], belongsTo: [`quiz|survey|exam`, `author=${PEOPLE}`] },
  {
    id: 'review',
    words: ['review', 'rating', 'feedback'],
    attributes: ['rating', 'title?', 'comment?'],
    belongsTo: ['product|book|movie|restaurant|hotel|course|recipe|seller|service|listing', `author=${BUYER}|${PEOPLE}`],
  },
  {
    id: 'reaction',
    words: ['like', 'vote', 'favorite', 'favourite', 'reaction', 'bookmark', 'follow'],
    attributes: ['created time'],
    belongsTo: [`comment|${CONTENT}`, PEOPLE],
    kind: 'event',
  },
  { id: 'tag', words: ['tag', 'label', 'topic', 'keyword'], attributes: ['name!', 'slug!'], manyToMany: [CONTENT] },
  { id: 'category', words: ['category', 'folder', 'genre'], attributes: ['name', 'slug!'], tree: true },
  { id: 'role', words: ['role'], attributes: ['name!', 'description?'], manyToMany: [PEOPLE] },
  { id: 'permission', words: ['permission', 'privilege'], attributes: ['code!', 'description?'], manyToMany: ['role|user'] },
  {
    id: 'order',
    words: ['order', 'purchase'],
    attributes: ['order number!', 'status: pending|paid|shipped|delivered|cancelled', 'total amount', 'currency', 'placed time'],
    belongsTo: [BUYER, 'shop|store|restaurant|seller'],
  },
  { id: 'line', words: ['item', 'line', 'detail', 'entry'], attributes: ['quantity', 'unit price'], belongsTo: [SOLD], kind: 'part' },
  { id: 'cart', words: ['cart', 'basket', 'wishlist'], attributes: ['status: open|ordered|abandoned'], belongsTo: [BUYER] },
  {
    id: 'product',
    words: ['product', 'sku', 'variant', 'dish', 'service', 'listing', 'part', 'material'],
    attributes: ['name', 'description?', 'price', 'currency', 'sku!'],
    belongsTo: ['category', 'seller|supplier|brand|vendor|manufacturer'],
  },
  { id: 'supplier', words: ['supplier', 'vendor', 'brand', 'manufacturer', 'publisher'], attributes: ['name', 'contact email?', 'phone?'] },
  {
    id: 'stock',
    words: ['inventory', 'stock'],
    attributes: ['quantity', 'reorder level?'],
    belongsTo: ['product|item|sku', 'warehouse|store|location'],
  },
  {
    id: 'payment',
    words: ['payment', 'refund', 'transaction', 'charge', 'payout'],
    attributes: ['amount', 'currency', 'status: pending|completed|failed', 'provider reference!', 'paid time?'],
    belongsTo: ['invoice|order|booking|reservation|subscription|payment', BUYER],
  },
  {
    id: 'invoice',
    words: ['invoice', 'bill', 'receipt'],
    attributes: ['invoice number!', 'issued date', 'due date', 'total amount', 'currency', 'status: draft|issued|paid|void'],
    belongsTo: ['order|subscription|project', BUYER],
  },
  {
    id: 'shipment',
    words: ['shipment', 'delivery', 'parcel'],
    attributes: ['tracking number!', 'carrier', 'shipped time?', 'delivered time?'],
    belongsTo: ['order', 'address|warehouse'],
  },
  { id: 'address', words: ['address'], attributes: ['recipient name', 'street', 'city', 'postal code', 'country'], belongsTo: [BUYER] },
  {
    id: 'coupon',
    words: ['coupon', 'discount', 'voucher', 'promotion'],
    attributes: ['code!', 'discount percentage', 'valid from', 'valid until?'],
  },
  { id: 'plan', words: ['plan'], attributes: ['name!', 'monthly price', 'currency'] },
  {
    id: 'subscription',
    words: ['subscription'],
    attributes: ['status: trial|active|cancelled', 'start date', 'end date?'],
    belongsTo: [`${BUYER}|organization|organisation|company`, 'plan|product'],
  },
  {
    id: 'course',
    words: ['course', 'class', 'subject', 'program'],
    attributes: ['title', 'description?', 'start date?', 'end date?'],
    belongsTo: ['teacher=teacher|instructor|professor|user', 'department|school|category'],
  },
  {
    id: 'module',
    words: ['module', 'section', 'chapter', 'unit', 'lesson', 'lecture'],
    attributes: ['title', 'position'],
    belongsTo: ['module|section|chapter|course|book|class'],
    kind: 'part',
  },
  {
    id: 'enrolment',
    words: ['enrollment', 'enrolment', 'registration', 'attendance'],
    attributes: ['status: enrolled|completed|withdrawn', 'enrolled date'],
    belongsTo: [`student|learner|${PEOPLE}`, 'course|class|event|section|program'],
    kind: 'junction',
  },
  {
    id: 'membership',
    words: ['membership'],
    attributes: ['role: member|admin', 'joined date'],
    belongsTo: [PEOPLE, 'team|group|organization|organisation|club|workspace|gym|plan'],
    kind: 'junction',
  },
  {
    id: 'grade',
    words: ['grade', 'submission', 'result'],
    attributes: ['score?', 'submitted time'],
    belongsTo: ['assignment|exam|quiz|course', `student|learner|${PEOPLE}`],
  },
  {
    id: 'assignment',
    words: ['assignment', 'exam', 'quiz', 'homework'],
    attributes: ['title', 'due date?', 'maximum score'],
    belongsTo: ['course|class|lesson|module'],
  },
  {
    id: 'project',
    words: ['project', 'campaign', 'board'],
    attributes: ['name', 'description?', 'start date?', 'due date?'],
    belongsTo: ['organization|organisation|company|team|client|workspace', `owner=${PEOPLE}`],
  },
  {
    id: 'task',
    words: ['task', 'issue', 'ticket', 'bug', 'todo'],
    attributes: ['title', 'description?', 'status: open|in progress|done', 'priority: low|medium|high', 'due date?'],
    belongsTo: ['project|board|list|event', `assignee?=${PEOPLE}`],
  },
  {
    id: 'message',
    words: ['message'],
    attributes: ['body', 'sent time'],
    belongsTo: ['conversation|channel|thread|chat|room|ticket', `sender=${PEOPLE}`],
  },
  { id: 'conversation', words: ['conversation', 'channel', 'thread', 'chat'], attributes: ['title?'], manyToMany: [PEOPLE] },
  { id: 'notification', words: ['notification', 'alert', 'reminder'], attributes: ['message', 'read at?'], belongsTo: [PEOPLE] },
  { id: 'session', words: ['session', 'login'], attributes: ['token!', 'expires at'], belongsTo: [PEOPLE] },
  {
    id: 'file',
    words: ['file', 'attachment', 'image', 'photo', 'picture', 'video', 'media', 'upload'],
    attributes: ['file', 'caption?'],
    belongsTo: ['comment|message|album|post|article|task|issue|ticket|product|document', `uploader=${PEOPLE}`],
  },
  {
    id: 'event',
    words: ['event', 'meeting', 'conference'],
    attributes: ['title', 'description?', 'start time', 'end time'],
    belongsTo: ['venue|location|calendar', `organizer=${PEOPLE}`],
  },
  {
    id: 'booking',
    words: ['booking', 'reservation', 'appointment'],
    attributes: ['status: requested|confirmed|cancelled', 'start time', 'end time'],
    belongsTo: [
      `patient|guest|${BUYER}|${PEOPLE}`,
      'doctor|practitioner|room|table|seat|service|flight|venue|car|vehicle|slot',
      'clinic|hotel|restaurant',
    ],
  },
  {
    id: 'place',
    words: ['venue', 'location', 'room', 'table', 'site', 'city'],
    attributes: ['name', 'capacity?'],
    belongsTo: ['hotel|building|restaurant|venue|office|school|organization|organisation|company'],
  },
  {
    id: 'book',
    words: ['book', 'movie', 'film', 'song', 'album', 'game'],
    attributes: ['title', 'published date?', 'isbn?'],
    belongsTo: ['author|artist|director', 'publisher|studio', 'genre|category'],
  },
  {
    id: 'loan',
    words: ['loan', 'rental', 'borrowing', 'checkout'],
    attributes: ['loaned date', 'due date', 'returned date?'],
    belongsTo: ['copy|book|vehicle|car|item', `borrower=member|reader|patron|${BUYER}`],
  },
  {
    id: 'visit',
    words: ['visit', 'encounter', 'consultation', 'treatment', 'prescription'],
    attributes: ['visited time', 'notes?'],
    belongsTo: ['appointment', 'patient', 'doctor|practitioner'],
  },
  {
    id: 'device',
    words: ['device', 'sensor', 'machine', 'vehicle', 'car', 'asset'],
    attributes: ['serial number!', 'name', 'installed date?'],
    belongsTo: ['site|location|customer|organization|company', 'device model|model'],
  },
  {
    id: 'reading',
    words: ['reading', 'measurement', 'sample', 'metric'],
    attributes: ['measured time', 'value'],
    belongsTo: ['channel|sensor|device|meter'],
    kind: 'event',
  },
  {
    id: 'log',
    words: ['log', 'audit', 'activity', 'history'],
    attributes: ['action', 'happened time', 'details?'],
    belongsTo: [PEOPLE],
    kind: 'event',
  },
];

const BY_WORD = new Map(KNOWN_KINDS.flatMap((kind) => kind.words.map((word): [string, KnownKind] => [word, kind])));

/** The row for a name given as its id: the whole name first, then its last word. */
export function knownKind(id: string): KnownKind | undefined {
  return BY_WORD.get(id.replaceAll('_', ' ')) ?? BY_WORD.get(id.slice(id.lastIndexOf('_') + 1));
}

/** Words of parts: `OrderItem` lives and dies with its order. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'item,line,detail,entry,row,part,image,photo,option,variant,version,step,attachment,section,chapter,module,position,slot,choice,address,stop,leg'.split(
    ',',
  ),
);
