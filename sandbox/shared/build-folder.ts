/** Where the build for the sandbox is, relative to the project. `dist/` is for WeChat alone. */
export const BUILD_FOLDER = '.cache/sandbox';
