/** What running prose makes of a text is one opinion: beyond this it is as sure as can be. */
const SUREST = 6;

export const boundedOdds = (odds: number): number => Math.max(-SUREST, Math.min(SUREST, odds));
