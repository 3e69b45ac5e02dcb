/** Groups of names that several kinds belong to, in order of preference. */

/** Whom people-made things belong to. */
export const PEOPLE = 'user|account|member|customer|person|author|employee|student';
/** The same, or else whoever is listed. */
export const ANYBODY = `${PEOPLE}|*`;
export const BUYER = 'customer|buyer|client|user|member|account|guest';
export const CONTENT =
  'post|article|photo|picture|video|story|page|document|issue|ticket|task|product|recipe|event|question|answer|book|course|track|song|album|movie|film|episode|listing';
export const SOLD = 'product|item|variant|sku|service|ticket|book|dish|menu item|material|medicine|ingredient|part';
export const MACHINES = 'vehicle|car|van|truck|bus|bike|bicycle|scooter|boat|aircraft|plane|machine|device|asset|equipment|tool|instrument';
export const PREMISES = 'apartment|flat|unit|room|house|property|office|space|plot|building';
export const TEACHERS = 'teacher|instructor|professor|lecturer|trainer|coach|tutor';
export const CARERS = 'doctor|practitioner|physician|dentist|therapist|vet|veterinarian|nurse|midwife';
export const CARED = 'patient|pet|animal|child|resident|dog|horse';
