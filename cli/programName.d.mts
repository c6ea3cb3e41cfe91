/** See programName.mjs. */
export declare function programFiles(root: string, more?: readonly string[]): Promise<string[]>;
export declare function programName(root: string): Promise<string>;
