/** A feature for each of the schemas beside this file: something new, something on a table that is there, a link between. */
export const WEBSHOP_BRIEF = `
model: Reviews and wish lists
entities:
  product: { attributes: { sku: code, average_rating: 'decimal(3,2), optional' } }
  app_user: { attributes: { newsletter: boolean } }
  review:
    attributes: { rating: 'integer, min 1, max 5', body: 'long text, optional', state: 'choice(draft, shown, hidden) = draft', price_paid: 'money, optional' }
  wish_list: { attributes: { title: text } }
relationships:
  - review belongs to product
  - review belongs to app_user
  - wish_list belongs to app_user
  - wish_list is many to many with product
access patterns:
  newest: { description: Newest reviews of a product, reads: review, where: [product], sort: [-created_at], frequency: high }
`;

export const LIBRARY_BRIEF = `
model: Reservations
entities:
  member: { attributes: { phone: 'phone, optional', barred: boolean } }
  book: { attributes: { shelf: 'text(20), optional' } }
  reservation:
    attributes: { reserved_for: date, state: 'choice(waiting, ready, gone) = waiting', fee: 'money, optional' }
    lifecycle: { attribute: state, transitions: [waiting -> ready, ready -> gone], enforced: true }
relationships:
  - reservation belongs to member
  - reservation belongs to book
access patterns:
  waiting: { description: Waiting reservations of a book, reads: reservation, where: [book, state = waiting], sort: [reserved_for], frequency: high }
`;

export const TENANTS_BRIEF = `
model: Service levels
entities:
  ticket: { attributes: { due_at: 'instant, optional' } }
  service_level: { attributes: { name: name, answer_within: duration } }
  breach: { kind: event, attributes: { breached_at: instant, note: 'long text, optional' } }
relationships:
  - ticket belongs to service_level, optional
  - breach belongs to ticket
`;

export const BLOG_BRIEF = `
model: Comments
entities:
  account: {}
  article: { attributes: { reading_minutes: 'integer, optional' } }
  comment: { attributes: { body: long text, hidden: boolean } }
relationships:
  - comment belongs to article
  - comment belongs to account as author
  - article is many to many with tag
  - article belongs to account as editor, optional
`;
