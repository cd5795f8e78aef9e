/** Makes Taro's default template below a folder, without asking and without installing anything. */
'use strict';

const path = require('node:path');
const { createProject } = require('@tarojs/binding');

const cli = path.dirname(require.resolve('@tarojs/cli/package.json'));
const { handler } = require(path.join(cli, 'templates', 'default', 'template_creator.js'));
const { version } = require('@tarojs/cli/package.json');

const project = {
  projectRoot: process.argv[2],
  projectName: 'template',
  template: 'default',
  templateRoot: cli,
  version,
  framework: 'React',
  compiler: 'Webpack5',
  css: 'None',
  npm: 'Npm',
  typescript: true,
  buildEs5: false,
  autoInstall: false,
  description: '',
  date: '2026-01-01',
  period: 'CreateAPP',
};

createProject(project, handler).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
