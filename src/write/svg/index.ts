/** Writes `diagram.svg`: the tables of the main engine with crow's-foot relations, drawn without a browser. */
import { DIALECTS } from '../../dialects/index.js';
import { diagramOfWork } from '../erd/diagram-of-work.js';
import { mainEngine } from '../main-engine.js';
import type { Writer } from '../writer.js';
import { svgOf } from './svg-of.js';

export const svgWriter: Writer = {
  id: 'svg',
  summary: 'Entity-relationship diagram as a picture',
  proven: ['parses', 'matches-tables'],
  write: (work) => {
    const main = mainEngine(work);
    const diagram = diagramOfWork(main, DIALECTS[main.target.dialect].spellType);
    return [{ path: 'diagram.svg', text: svgOf(diagram, `Tables of ${work.model.title}`) }];
  },
};
