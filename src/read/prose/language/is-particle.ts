const PARTICLES = /^(off|out|up|down|in|back|over|away)$/;

/** What goes with a verb and changes what is done: "signed off", "sent back". */
export const isParticle = (word: string | undefined): boolean => word !== undefined && PARTICLES.test(word);
