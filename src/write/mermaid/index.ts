/** Writes `diagram.mmd`: the tables of the main engine as a Mermaid entity-relationship diagram. */
import { DIALECTS } from '../../dialects/index.js';
import { diagramOfWork } from '../erd/diagram-of-work.js';
import { mermaidLines } from '../erd/mermaid.js';
import { mainEngine } from '../main-engine.js';
import type { Writer } from '../writer.js';

export const mermaidWriter: Writer = {
  id: 'mermaid',
  summary: 'Entity-relationship diagram in Mermaid notation',
  proven: ['parses', 'matches-tables'],
  write: (work) => {
    const main = mainEngine(work);
    const diagram = diagramOfWork(main, DIALECTS[main.target.dialect].spellType);
    return [{ path: 'diagram.mmd', text: `${mermaidLines(diagram).join('\n')}\n` }];
  },
};
