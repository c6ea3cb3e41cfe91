/**
 * Everything in Redis is reached by these scripts, each run whole. A value stands as `<version> <begun> <meta JSON>\n<value JSON>`: when it was
 * written there and when loading it began; a tag's key as the instant of its last invalidation. All are microseconds by Redis's own clock, so
 * that nodes need not agree on the time.
 *
 * A value counts only while the keys of all its tags stand and none is later than its loading began: a tag that was evicted, expired or flushed is
 * made anew with the present time, and what was kept before it is no longer given. Losing keys costs readings, never truth.
 *
 * Two loadings of one value that overlap tell nothing of which saw the later state. So a value is written only where nothing else has been written
 * since loading it began, or the same; else what stands stays, or, where that must not be given instead, a mark (`<version> 0 `) that lets
 * nothing in that began before it.
 *
 * The nodes stand in one sorted set, each with when it last said that it goes by what stands here. While one of them is overdue it may be showing
 * what it has read by itself: nothing is confirmed then.
 */
const clock = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local text = function(number) return string.format('%.0f', number) end
local count = tonumber(ARGV[1])
local tagLife = ARGV[2]
`;

/** Last of KEYS: the nodes. ARGV[3]: who asks; ARGV[4]: after how many microseconds a node is overdue. */
const nodes = `
local others = redis.call('ZRANGEBYSCORE', KEYS[#KEYS], '-inf', '(' .. text(now - tonumber(ARGV[4])))
local confirmed = ARGV[5] == '1'
for _, other in ipairs(others) do if other ~= ARGV[3] then confirmed = false end end
local parse = function(kept)
  if not kept then return nil end
  local version, begun, rest = string.match(kept, '^(%d+) (%d+) (.*)$')
  return tonumber(version), tonumber(begun), rest
end
local stands = function(places, begun, tags)
  for place in string.gmatch(places, '%d+') do
    if tags[tonumber(place)] > begun then return false end
  end
  return true
end
`;

/**
 * KEYS: values, tags, the nodes. ARGV: number of values, life of a tag in ms, who asks, the overdue time, '1' where the one who asks has been in
 * touch for long enough, then for each value its tags' places and the version that the reader holds, or ''. Answers now, '1' where what is answered
 * is confirmed to be no older than what any node gives, then each value, '' or, where it is of that version, '='.
 */
export const readScript = `${clock}${nodes}
local tags = {}
for i = count + 1, #KEYS - 1 do
  local at = redis.call('GET', KEYS[i])
  if not at then
    at = text(now)
    redis.call('SET', KEYS[i], at, 'PX', tagLife)
  end
  tags[i - count] = tonumber(at)
end
local answers = { text(now), confirmed and '1' or '0' }
for i = 1, count do
  local kept = redis.call('GET', KEYS[i])
  local version, begun = parse(kept)
  local at = 4 + 2 * i
  local counts = version and begun > 0 and stands(ARGV[at], begun, tags)
  answers[2 + i] = counts and (version == tonumber(ARGV[at + 1]) and '=' or kept) or ''
end
return answers
`;

/**
 * KEYS and first ARGV as for reading, then for each value its tags' places, when loading it began, its life in ms, '1' where it is not to be
 * replaced by what stands ('2': by what is not confirmed), its meta JSON and its value JSON. Answers '1' where what is answered is confirmed, then for each `+<version>` (it
 * stands), the newer one that stands instead, or '' (nothing stands).
 */
export const writeScript = `${clock}${nodes}
local tags = {}
for i = count + 1, #KEYS - 1 do
  tags[i - count] = tonumber(redis.call('GET', KEYS[i]) or text(now + 1))
end
local answers = { confirmed and '1' or '0' }
for i = 1, count do
  local at = 6 + (i - 1) * 6
  local begun = tonumber(ARGV[at + 1])
  local kept = redis.call('GET', KEYS[i])
  local version, keptBegun, rest = parse(kept)
  local valid = stands(ARGV[at], begun, tags)
  local overlaps = version and version > begun
  local same = overlaps and keptBegun > 0 and string.match(rest, '\\n(.*)$') == ARGV[at + 5]
  local own = ARGV[at + 3] == '1' or (ARGV[at + 3] == '2' and not confirmed)
  local latest = text(math.max(now, (version or 0) + 1))
  if valid and (same or not overlaps) then
    redis.call('SET', KEYS[i], latest .. ' ' .. ARGV[at + 1] .. ' ' .. ARGV[at + 4] .. '\\n' .. ARGV[at + 5], 'PX', ARGV[at + 2])
    for place in string.gmatch(ARGV[at], '%d+') do redis.call('PEXPIRE', KEYS[count + tonumber(place)], tagLife) end
    answers[1 + i] = '+' .. latest
  elseif overlaps and not own and keptBegun > 0 and stands(ARGV[at], keptBegun, tags) then
    answers[1 + i] = kept
  else
    redis.call('SET', KEYS[i], latest .. ' 0 ', 'PX', ARGV[at + 2])
    answers[1 + i] = ''
  end
end
return answers
`;

/**
 * KEYS: the nodes. ARGV: who is in touch, until when this holds as said, after how many microseconds another one has gone for good ('0': none has).
 * Answers now and '1' where it was taken: what arrives late, such as from a Redis that was stopped, is not.
 */
export const beatScript = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local text = function(number) return string.format('%.0f', number) end
if now > tonumber(ARGV[2]) then return { text(now), '0' } end
redis.call('ZADD', KEYS[1], text(now), ARGV[1])
if ARGV[3] ~= '0' then redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', text(now - tonumber(ARGV[3]))) end
redis.call('PEXPIRE', KEYS[1], 86400000)
return { text(now), '1' }
`;

/** KEYS: the nodes. ARGV: who leaves. */
export const leaveScript = `return redis.call('ZREM', KEYS[1], ARGV[1])`;

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
