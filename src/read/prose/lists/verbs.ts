/** Verbs that requirement texts introduce data with, by base form. General English, no domain. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What follows is written down: "record the name and the phone". */
export const RECORDING = set(
  'record store save track log capture maintain keep register document collect note enter provide fill submit specify define hold know input',
);
/** Of these, what the software is asked to do with what it is told. */
export const KEEPING = set('record store save log note keep track register capture document write retain');
/** What people do with what they see or did. */
export const NOTING = set('record log note document capture enter fill');
/** Rows of what follows are looked after: "manage customers". */
export const MANAGING = set('manage handle maintain administer oversee track record store keep support own operate offer provide add');
/** The subject has what follows. */
export const POSSESSING = set('have contain possess carry hold need require get bear');
