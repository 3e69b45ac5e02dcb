/** A lifecycle: the choice attribute that holds the state, and which state may follow which. */
import type { Attribute, Lifecycle } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { splitOutside, unquote } from '../../util/split-outside.js';
import { asItems, asMap, asScalar, flagOf, readFields, textOf } from '../source/fields.js';
import type { Page } from '../source/page.js';
import type { Tree, TreeEntry } from '../source/tree.js';

const KEYS = ['attribute', 'states', 'initial', 'transitions', 'enforced'] as const;

export function readLifecycle(entry: TreeEntry, attributes: readonly Attribute[], page: Page): Lifecycle | undefined {
  const map = asMap(entry.value, 'A lifecycle', page);
  const fields = map && readFields(map, KEYS, 'A lifecycle', page);
  if (!fields) return undefined;
  const name = textOf(fields.attribute, page);
  const attribute = attributes.find(({ id }) => name !== undefined && (id === name || id === snakeCase(name)));
  if (!attribute) {
    const at = fields.attribute?.value.span ?? entry.keySpan;
    page.error(
      'lifecycle-attribute',
      at,
      name === undefined ? 'The lifecycle names no attribute.' : `There is no attribute "${name}" to hold the state.`,
      {
        help: page.hint(
          name ?? '',
          attributes.map(({ id }) => id),
          'Add "attribute: status", and a choice attribute of that name.',
        ),
      },
    );
    return undefined;
  }
  const transitions = fields.transitions
    ? asItems(fields.transitions.value, '"transitions"', page).flatMap((item) => readTransition(item, page))
    : [];
  const states = fields.states
    ? asItems(fields.states.value, '"states"', page).flatMap((item) => asScalar(item, 'A state', page)?.text ?? [])
    : statesOf(attribute, transitions);
  return {
    attribute: attribute.id,
    states,
    initial: textOf(fields.initial, page) ?? initialOf(attribute, states),
    transitions,
    enforced: flagOf(fields.enforced, page) ?? false,
    origin: page.stated(entry.span),
  };
}

type Transition = Lifecycle['transitions'][number];

/** `draft -> published`, or a chain `draft -> published -> archived`. */
function readTransition(item: Tree, page: Page): readonly Transition[] {
  const scalar = asScalar(item, 'A transition', page);
  if (!scalar) return [];
  const steps = splitOutside(scalar.text.replaceAll('→', '->'), '->').map((piece) => unquote(piece.text));
  if (steps.length < 2 || !steps.every((step): step is string => step !== undefined && step !== '')) {
    page.error('bad-transition', scalar.span, `"${scalar.text}" is no transition.`, { help: 'Write "draft -> published".' });
    return [];
  }
  return steps.slice(1).map((to, i) => ({ from: steps[i] ?? '', to }));
}

function statesOf({ type }: Attribute, transitions: readonly Transition[]): readonly string[] {
  return type.kind === 'choice' && type.values.length > 0 ? type.values : [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
}

function initialOf({ default: choice }: Attribute, states: readonly string[]): string {
  const stated = choice?.kind === 'value' && typeof choice.value === 'string' ? choice.value : undefined;
  return stated ?? states[0] ?? '';
}
