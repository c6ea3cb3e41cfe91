/** See compile.mjs. */
export declare function compile(root: string, out: string, more?: readonly string[]): Promise<void>;
