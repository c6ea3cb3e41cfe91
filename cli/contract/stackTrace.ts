/** How a stack trace looks: of JavaScript, Python, the JVM, .NET, Go and Ruby. */
const frames: readonly RegExp[] = [
  /\bat .+\((?:file:\/\/)?[^()\s]+:\d+(?::\d+)?\)/,
  /\bat (?:file:\/\/)?\/[^\s]+:\d+:\d+/,
  /Traceback \(most recent call last\)/,
  /File "[^"]+", line \d+/,
  /\bat [\w$.<>]+\([\w$]+\.(?:java|kt|scala):\d+\)/,
  /\bat [\w.`<>[\],]+\(.*\) in .+:line \d+/,
  /goroutine \d+ \[/,
  /[^\s"]+\.(?:go|rb):\d+/,
];

/** The first line of a text that shows where in the subgraph's code something happened; undefined: none does. */
export function stackTrace(text: string): string | undefined {
  // In JSON a line's end is written as two characters.
  return text.split(/\n|\\n/).find((line) => frames.some((frame) => frame.test(line)));
}
