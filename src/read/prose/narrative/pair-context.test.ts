import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { readAllClaims } from '../read-prose.js';

await prose.prepare?.();

const LIBRARY = `
We lend tools, and we have done so since before my time, so whatever you build has to put up with how we do it, because we will not change it for you.

Members come first. A member has a name, a phone number and the date they joined. We have about four hundred of them and they never leave.

Then the tools. A tool has a name, a price, a colour and the day it was bought. Each tool hangs in a shed, and a shed has a name and an address.

A loan is what we write down when somebody takes something home: the member, the tool, the date it went out, the date it came back and a deposit. You can have several loans a week, which is a lot for us. Which of the sheds it went out of is known from the tool, so that is not said again.

We are eleven volunteers, and none of us is young, so whatever it is that we get, it has to be something that one of us can show to another on a Saturday while it rains. The last system that we had was written by somebody who moved away, and it asked for so much that nobody used it, and in the end we went back to the cards, which is why they are in the state that you saw. I would rather that it did little and did it every day than that it did all of what you showed us and then stopped. We do not have money for more than the summer, and we know that you know that.

It is a small thing, but it is ours, and we would like it to work when the lights are out, which they are more often than you would think, and it rains in through the roof on the one side, so keep it simple and keep it dry, and do not ask us to learn anything that we do not know already.
`;

describe('what speaks for one thing referring to another', () => {
  const { told, things } = readAllClaims({ id: 'library', text: LIBRARY });
  const of = (carrier: string, target: string) => told?.of(carrier, target);

  it('finds the things it is about', () => {
    expect([...things.keys()]).toEqual(expect.arrayContaining(['member', 'tool', 'loan', 'shed']));
  });
  it('counts what a list names, from both sides', () => {
    expect(of('loan', 'member')).toMatchObject({ saidListed: 1, saidListedBack: 0 });
    expect(of('member', 'loan')).toMatchObject({ saidListed: 0, saidListedBack: 1 });
  });
  it('counts what is said outright', () => {
    expect(of('tool', 'shed')?.saidStrong).toBeGreaterThan(0);
    expect(of('tool', 'shed')?.saidStrongBack).toBe(0);
  });
  it('knows what follows from another reference', () => {
    expect(of('loan', 'shed')?.indirect).toBe(1);
    expect(of('loan', 'tool')?.indirect).toBe(0);
  });
  it('counts third things that refer to both, and that both refer to', () => {
    expect(of('member', 'tool')).toMatchObject({ linked: 1, shared: 0 });
    expect(of('loan', 'member')?.linked).toBe(0);
  });
  it('knows in which paragraph each is at home', () => {
    expect(of('shed', 'tool')).toMatchObject({ introTopic: 1, homeSame: 1 });
    expect(of('loan', 'tool')).toMatchObject({ homeSame: 0, homeAfter: 1 });
    expect(of('loan', 'tool')?.homeNamed).toBeGreaterThan(of('member', 'tool')?.homeNamed ?? 0);
  });
  it('says nothing of what it does not know', () => {
    expect(of('loan', 'wolf')).toMatchObject({ targetSure: 0, saidListed: 0, spokenOne: 0, paragraph: 0 });
  });
});
