import { deniedNouns } from '../denied-nouns.js';
import type { DoesFrame, Frame } from '../frame.js';
import { nestedUnder } from './nested-under.js';

/** "Regions form a hierarchy", "are organised in a tree". */
export function asTree(frames: readonly Frame[]): readonly Frame[] | undefined {
  const tree = frames.find((frame): frame is DoesFrame => frame.kind === 'does' && frame.subject.many && isTreeOf(frame));
  if (!tree) return undefined;
  const { subject, objects, places, sentence } = tree;
  return [...frames.filter((frame) => frame !== tree), nestedUnder(subject, sentence), ...deniedNouns([...objects, ...places], sentence)];
}

const isTreeOf = ({ verb, objects, places }: DoesFrame): boolean => {
  const [into, ...more] = [...objects, ...places];
  return FORMING.test(verb) && into !== undefined && more.length === 0 && /^(tree|hierarchy)$/.test(into.phrase.words.join(' '));
};
const FORMING = /^(form|build|make|organi[sz]e?|arrange|structure|keep|order|be)$/;
