import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawStates } from '../miniprogram/realname/testing/draw-states';

writeFileSync(path.resolve(__dirname, '..', 'docs', 'client-states.md'), drawStates());
