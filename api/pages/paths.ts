/** Where the pages' own files are served; beside them the pages load nothing. */
export const ASSETS_PATH = '/pages';
export const STYLESHEET_PATH = `${ASSETS_PATH}/letter.css`;
export const MARK_PATH = `${ASSETS_PATH}/mark.svg`;
export const fontPath = (file: string): string => `${ASSETS_PATH}/fonts/${file}`;
