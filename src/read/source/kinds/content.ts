/** What people write, publish, rate and send. */
import { ANYBODY, CONTENT, PEOPLE } from './groups.js';
import type { KnownKind } from './known-kind.js';

export const CONTENT_KINDS: readonly KnownKind[] = [
  {
    id: 'post',
    words: ['post', 'article', 'story', 'page', 'document', 'recipe', 'blog'],
    attributes: ['title', 'slug!', 'content', 'status: draft|published|archived', 'published at?'],
    belongsTo: [`author=${PEOPLE}`, 'blog|category|space|folder'],
  },
  {
    id: 'comment',
    words: ['comment', 'reply', 'note'],
    attributes: ['body'],
    belongsTo: [`question|${CONTENT}|deal|contact|lead|patient|visit`, `author=${ANYBODY}`],
  },
  {
    id: 'answer',
    words: ['answer', 'response'],
    attributes: ['body'],
    belongsTo: ['question|survey|form|poll|quiz', `author=${ANYBODY}`],
  },
  {
    id: 'choice',
    words: ['choice', 'option'],
    attributes: ['label', 'position'],
    belongsTo: ['question|poll|product|field'],
    kind: 'part',
  },
  {
    id: 'question',
    words: ['question'],
    attributes: ['title', 'body'],
    belongsTo: ['quiz|survey|exam|test|form|poll', `else author=${PEOPLE}`],
  },
  {
    id: 'review',
    words: ['review', 'rating', 'feedback'],
    attributes: ['rating', 'title?', 'comment?'],
    belongsTo: [
      'product|book|movie|film|restaurant|hotel|course|recipe|seller|service|listing|property|dish|album|game|stay|booking|ride|trip|session|appointment|place|venue',
      `author=${ANYBODY}`,
    ],
  },
  {
    id: 'reaction',
    words: ['like', 'vote', 'favorite', 'favourite', 'reaction', 'bookmark'],
    attributes: ['created time'],
    belongsTo: [`${CONTENT}|comment|property|place|idea|option|poll`, ANYBODY],
    kind: 'event',
  },
  {
    id: 'follow',
    words: ['follow'],
    attributes: ['created time'],
    belongsTo: ['artist|author|channel|page|topic|playlist|company|team', `follower=user|account|member|person|*`],
    kind: 'event',
  },
  {
    id: 'listening',
    words: ['listen', 'play', 'view', 'stream', 'watch'],
    attributes: ['started time'],
    belongsTo: ['track|song|episode|video|movie|film|podcast|article|page|product', ANYBODY],
    kind: 'event',
  },
  {
    id: 'tag',
    words: ['tag', 'label', 'topic', 'keyword'],
    attributes: ['name!', 'slug!'],
    manyToMany: [`${CONTENT}|contact|customer|note|card`],
  },
  { id: 'category', words: ['category', 'folder', 'genre'], attributes: ['name', 'slug!'], tree: true },
  {
    id: 'track',
    words: ['track', 'song'],
    attributes: ['title', 'duration?'],
    belongsTo: ['album', 'artist|band', 'genre|category'],
  },
  {
    id: 'playlist',
    words: ['playlist', 'watchlist'],
    attributes: ['title'],
    belongsTo: ['user|account|member|person'],
    manyToMany: ['track|song|video|movie|film|episode'],
  },
  { id: 'episode', words: ['episode'], attributes: ['title', 'position', 'published date?'], belongsTo: ['season|podcast|show|series'] },
  {
    id: 'book',
    words: ['book', 'movie', 'film', 'album', 'game', 'artwork', 'painting'],
    attributes: ['title', 'published date?', 'isbn?'],
    belongsTo: ['author|artist|director', 'publisher|studio', 'genre|category'],
  },
  {
    id: 'copy',
    words: ['copy'],
    attributes: ['barcode!', 'condition?'],
    belongsTo: ['edition|book|title|movie|film|game', 'shelf|branch|library'],
  },
  { id: 'edition', words: ['edition'], attributes: ['isbn!', 'published date?'], belongsTo: ['book|title|work', 'publisher'] },
  {
    id: 'version',
    words: ['version', 'revision'],
    attributes: ['number', 'created time'],
    belongsTo: ['document|file|article|page|contract|app|design'],
    kind: 'part',
  },
  {
    id: 'message',
    words: ['message'],
    attributes: ['body', 'sent time'],
    belongsTo: ['conversation|channel|thread|chat|room|ticket', `sender=${PEOPLE}|agent|*`],
  },
  {
    id: 'conversation',
    words: ['conversation', 'channel', 'thread', 'chat'],
    attributes: ['title?'],
    belongsTo: ['workspace|server'],
    manyToMany: [PEOPLE],
  },
  {
    id: 'alarm',
    words: ['alert', 'alarm'],
    among: 'sensor|device|machine|meter',
    attributes: ['message', 'raised time', 'resolved time?'],
    belongsTo: ['sensor|device|machine|meter'],
  },
  { id: 'notification', words: ['notification', 'alert', 'reminder'], attributes: ['message', 'read at?'], belongsTo: [ANYBODY] },
  {
    id: 'file',
    words: ['file', 'attachment', 'image', 'photo', 'picture', 'video', 'media', 'upload'],
    attributes: ['file', 'caption?'],
    belongsTo: [
      'message|album|post|article|task|issue|ticket|product|document|property|listing|card|report|inspection|comment',
      `uploader=${PEOPLE}`,
    ],
  },
];
