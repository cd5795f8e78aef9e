import path from 'node:path';
import { buildExample, isFrameworkExample } from './build-example';
import { EXAMPLES, makeExample } from './make-example';

/** The command line may name those of a framework, whose packages take a minute to install. */
async function main(): Promise<void> {
  for (const example of EXAMPLES) {
    const folder = path.join('.cache', 'examples', example);
    await makeExample(example, path.resolve(__dirname, '..', folder));
    console.log(`made ${folder}: npm start -- --app ${folder}`);
  }
  for (const example of process.argv.slice(2)) {
    if (!isFrameworkExample(example)) throw new Error(`There is no example ${example}.`);
    const folder = await buildExample(example);
    console.log(`built ${folder}: npm start -- --app ${folder}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
