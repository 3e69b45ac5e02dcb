/** Marks personal, financial and secret attributes that the text did not mark, by what they are called. */
import type { Attribute, Entity, Sensitivity } from '../../model/index.js';
import type { DesignNote, Pass } from '../design.js';
import { singularName } from '../naming/index.js';
import { editEntities } from './support/edit-entities.js';

export const markSensitive: Pass = {
  id: 'mark-sensitive',
  establishes: 'every attribute that holds personal, financial or secret data says so',
  run: (state) =>
    editEntities(state, (entity) => {
      const marked = entity.attributes.map(mark);
      if (marked.every((attribute, i) => attribute === entity.attributes[i])) return undefined;
      return { entity: { ...entity, attributes: marked }, notes: noteOf(entity, marked) };
    }),
};

interface Sign {
  readonly sensitivity: Sensitivity;
  readonly words: RegExp;
}

/** First match wins. Whole words of a snake_case name. */
const SIGNS: readonly Sign[] = [
  {
    sensitivity: 'secret',
    words:
      /(^|_)(password|passwd|pwd|passphrase|passcode|pin|cvv|cvc|api_key|private_key|encryption_key|signing_key|card_number)$|(^|_)secret(_key)?$/,
  },
  { sensitivity: 'secret', words: /(^|_)(access|refresh|reset|session|auth|verification|invitation|api)_token$/ },
  { sensitivity: 'financial', words: /(^|_)(iban|bic|account_number|routing_number|sort_code|salary|wage|income|tax_(id|number))(_|$)/ },
  {
    sensitivity: 'special-category',
    words:
      /(^|_)(diagnos[ei]s|diagnosis_code|medical_\w+|health_\w+|allergy|blood_(type|group)|religion|ethnicity|disability|biometric\w*)($|_)/,
  },
  {
    sensitivity: 'personal',
    words:
      /(^|_)(e_?mail|email_address|phone|mobile|fax|phone_number|mobile_number|first_name|last_name|full_name|given_name|family_name|surname|maiden_name|birth_?date|date_of_birth|birthday|dob|street|street_address|postal_code|zip_?code|address|address_line_?\d?|ip_address|passport_number|ssn|national_id|social_security_number|licence_number|license_number)$/,
  },
];

function mark(attribute: Attribute): Attribute {
  if (attribute.sensitivity || attribute.type.kind === 'boolean') return attribute;
  const name = singularName(attribute.id.replace(/_?\d+$/, ''));
  const sign = SIGNS.find(({ words }) => words.test(attribute.id) || words.test(name));
  return sign ? { ...attribute, sensitivity: sign.sensitivity } : attribute;
}

function noteOf(entity: Entity, marked: readonly Attribute[]): readonly DesignNote[] {
  const found = marked.filter((attribute, i) => attribute !== entity.attributes[i]);
  const list = found.map((attribute) => `${attribute.id} (${attribute.sensitivity})`).join(', ');
  return [
    { subject: entity.id, kind: 'sensitivity', message: `Marked as sensitive by name: ${list}. Nothing in the text says otherwise.` },
  ];
}
