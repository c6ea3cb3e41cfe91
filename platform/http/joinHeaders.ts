type GivenHeaders = Readonly<Record<string, string | undefined>> | undefined;

/** Later headers win over earlier ones, whatever their case; our own defaults come first of all. */
export function joinHeaders(
  contentType: string | undefined,
  ...given: readonly GivenHeaders[]
): Record<string, string> {
  const joined: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'samklang',
  };
  if (contentType !== undefined) joined['content-type'] = contentType;
  for (const headers of given) {
    if (headers === undefined) continue;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) joined[name.toLowerCase()] = value;
    }
  }
  return joined;
}
