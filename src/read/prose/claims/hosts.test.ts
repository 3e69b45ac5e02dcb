import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { hostsIn } from './hosts.js';
import { readNaming } from './read-claims.js';

const hosts = (text: string) => {
  const blocks = scanBlocks(text);
  const sentences = readSentences(blocks);
  return [...hostsIn(sentences, readNaming(blocks, sentences))];
};

describe('who wants the software', () => {
  it('is who needs to manage what the text is about', () => {
    expect(hosts('The rowing club needs to manage several boats. Each boat has a name and a length.')).toEqual(['rowing club']);
    expect(hosts('Requirements: A harbour requires the management of berths. A berth has a number.')).toEqual(['harbour']);
  });

  it('is a thing where the text says elsewhere what it has', () => {
    expect(hosts('The harbour needs to manage berths. Each harbour has a name, a city and a depth.')).toEqual([]);
    expect(hosts('Each harbour needs to record the name and the depth.')).toEqual([]);
  });

  it('is who runs it, and where it is used, where there is only one', () => {
    expect(hosts('A boatyard repairs and sells several boats. A boatyard manages many boats.')).toEqual([]);
    expect(hosts('A chandler sells several ropes. Each rope has a length.')).toEqual(['chandler']);
    expect(hosts('The system manages cranes and crews in a port. Each crane has a height.')).toEqual(['port']);
    expect(hosts('A coxswain manages several crews, and a crew has one coxswain. Each crew has a name.')).toEqual([]);
    expect(hosts('The system manages cranes in a port. Each port has a pilot.')).toEqual([]);
  });
});
