import { NODE_VERSIONS, nodeOfVersion } from './node-runtimes';

/** Jest's global setup: installs each Node once, before test files that run at the same time ask for it. */
export default async function installNodes(): Promise<void> {
  await Promise.all(NODE_VERSIONS.map(nodeOfVersion));
}
