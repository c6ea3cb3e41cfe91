/**
 * Everything in Redis is reached by these four scripts, each run whole. A value stands as `<version> <JSON>`, a tag's key as the version of its
 * last invalidation; versions are microseconds by Redis's own clock, so that nodes need not agree on the time.
 *
 * A value counts only while the keys of all its tags stand and none is later than it: a tag that was evicted, expired or flushed is made anew
 * with the present time, and what was kept before it is no longer given. Losing keys costs readings, never truth.
 */
const clock = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local text = function(number) return string.format('%.0f', number) end
local count = tonumber(ARGV[1])
local tagLife = ARGV[2]
`;

/**
 * KEYS: values, then tags. ARGV: number of values, life of a tag in ms, then for each value its tags' places and the version that the reader
 * holds, or ''. Answers now, then each value, '' or, where it is of that version, '='.
 */
export const readScript = `${clock}
local tags = {}
for i = count + 1, #KEYS do
  local at = redis.call('GET', KEYS[i])
  if not at then
    at = text(now)
    redis.call('SET', KEYS[i], at, 'PX', tagLife)
  end
  tags[i - count] = tonumber(at)
end
local answers = { text(now) }
for i = 1, count do
  local kept = redis.call('GET', KEYS[i])
  local version = kept and tonumber(string.match(kept, '^(%d+) '))
  if version then
    for place in string.gmatch(ARGV[1 + 2 * i], '%d+') do
      if tags[tonumber(place)] > version then version = nil break end
    end
  end
  local held = tonumber(ARGV[2 + 2 * i])
  answers[1 + i] = version and (version == held and '=' or kept) or ''
end
return answers
`;

/**
 * KEYS: values, then tags. ARGV: number of values, life of a tag in ms, then for each value its tags' places, its version, its life in ms and
 * its JSON. Answers for each '' (kept, or invalidated since) or the newer value that stands.
 */
export const writeScript = `${clock}
local tags = {}
for i = count + 1, #KEYS do
  tags[i - count] = tonumber(redis.call('GET', KEYS[i]) or text(now + 1))
end
local answers = {}
for i = 1, count do
  local at = 2 + (i - 1) * 4
  local version = tonumber(ARGV[at + 2])
  local valid = true
  for place in string.gmatch(ARGV[at + 1], '%d+') do
    if tags[tonumber(place)] > version then valid = false end
  end
  answers[i] = ''
  if valid then
    local kept = redis.call('GET', KEYS[i])
    local known = kept and tonumber(string.match(kept, '^(%d+) '))
    if known and known > version then
      answers[i] = kept
    else
      redis.call('SET', KEYS[i], ARGV[at + 2] .. ' ' .. ARGV[at + 4], 'PX', ARGV[at + 3])
      for place in string.gmatch(ARGV[at + 1], '%d+') do redis.call('PEXPIRE', KEYS[count + tonumber(place)], tagLife) end
    end
  end
end
return answers
`;

/** KEYS: tags. ARGV: 0, life of a tag in ms, channel, message. Tells the other nodes once it is done. */
export const invalidateScript = `${clock}
for i = 1, #KEYS do
  local known = tonumber(redis.call('GET', KEYS[i]) or '0')
  local at = now + 1
  if known >= at then at = known + 1 end
  redis.call('SET', KEYS[i], text(at), 'PX', tagLife)
end
redis.call('PUBLISH', ARGV[3], ARGV[4])
return text(now)
`;

/** KEYS: the lease. ARGV: who asks, its life in ms ('0': give it up). Answers 1 when it is theirs now. */
export const leaseScript = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then
  redis.call('DEL', KEYS[1])
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`;
