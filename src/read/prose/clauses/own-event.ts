/** Happens for whoever books it, and is no record of the booking beside it: "patients book appointments", "sessions are booked with a coach". */
export const isOwnEvent = (word: string): boolean => OWN_EVENT.test(word);

const OWN_EVENT =
  /^(appointment|booking|reservation|consultation|visit|viewing|pickup|delivery|ride|transfer|stay|trip|callback|treatment|session|meeting|lesson|slot)$/;
