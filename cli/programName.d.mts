/** See programName.mjs. */
export declare function programName(root: string): Promise<string>;
