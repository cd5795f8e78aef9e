import path from 'node:path';
import { EXAMPLES, makeExample } from './make-example';

async function main(): Promise<void> {
  for (const example of EXAMPLES) {
    const folder = path.join('.cache', 'examples', example);
    await makeExample(example, path.resolve(__dirname, '..', folder));
    console.log(`made ${folder}: npm start -- --app ${folder}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
