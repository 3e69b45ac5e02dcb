import { lastWord } from '../../language/last-word.js';

/** Happens or is found once, and is of whatever it happens to. */
export const isForOne = (key: string): boolean => FOR_ONE.test(lastWord(key));

const FOR_ONE =
  /^(charge|note|finding|violation|defect|sample|entry|lot|parcel|package|expense|comment|evaluation|examination|measurement|analysis|amendment|incident|complaint|objection|photo|attachment|reminder|payment|instalment|warning|fine)$/;
