import { good, wrong, type Finding } from './finding';

/** The same versions as `engines` in package.json. */
const isSupported = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
};

const PLATFORMS = ['linux-x64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];

/** Whether Node and the machine are ones that the build and WeChat's compilers run on. */
export function checkMachine(version: string, platform: string): readonly Finding[] {
  return [
    isSupported(version)
      ? good('node', `Node.js ${version}`, `Node.js ${version}`)
      : wrong(
          'node',
          `Node.js ${version} 不支持：请安装 20.19 以上（22 需要 22.13 以上，不支持 21 和 23）。`,
          `Node.js ${version} is not supported: install 20.19 or newer (22 from 22.13, not 21 or 23).`,
        ),
    PLATFORMS.includes(platform)
      ? good('platform', `系统 ${platform}`, `Machine ${platform}`)
      : wrong(
          'platform',
          `微信的编译器不支持 ${platform}：请用 x64 的 Windows、macOS 或 Linux。`,
          `WeChat's compilers do not run on ${platform}: use x64 Windows, macOS or Linux.`,
        ),
  ];
}
