const path = require('node:path');

// npx puts the package's commands into PATH, not the package where `require` looks.
const bin = (process.env.PATH ?? process.env.Path ?? '').split(path.delimiter).find((each) => each.includes('_npx'));
const ci = require(path.join(bin ?? '', '..', 'miniprogram-ci'));

const [projectPath, appid] = process.argv.slice(2);
const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKey: 'not used' });
ci.analyseCode(project).then(
  () => process.exit(0),
  (error) => {
    console.error(String(error?.message ?? error));
    process.exit(1);
  },
);
