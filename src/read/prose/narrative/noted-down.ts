/** What people do to what they want to know later; not "made", "raised", "filed", which also bring it about. */
const NOTED = /^(kept|held|recorded|logged|stored|noted|tracked|listed|saved|registered|documented|entered|written|remembered)$/;

export const isNotedDown = (word: string): boolean => NOTED.test(word);
