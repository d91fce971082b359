/** Takes one request of a bucket, in one step, on Redis's own clock; the same sum as `takeFrom`. */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local paused = tonumber(redis.call('GET', KEYS[2]) or 0) - now
if paused > 0 then return paused end
local each = 60000 / tonumber(ARGV[1])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
local next = math.min(full, now + tonumber(ARGV[2]) * each) + each
local wait = math.ceil(next - now - (tonumber(ARGV[2]) - tonumber(ARGV[3])) * each - 0.001)
if wait > 0 then return wait end
redis.call('SET', KEYS[1], tostring(next), 'PX', 120000)
return 0`;

const PAUSE = `
local time = redis.call('TIME')
local until_ms = time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[1])
if until_ms > tonumber(redis.call('GET', KEYS[1]) or 0) then
  redis.call('SET', KEYS[1], until_ms, 'PX', ARGV[1])
end
return 0`;

/**
 * Keeps allowances in Redis for a fleet: `createGovernor({ store: redisStore(client) })`.
 *
 * @typedef {{ eval(script: string, given: { keys: string[], arguments: string[] }): Promise<unknown> }} Client what is
 *   used of a client of the package `redis`; for another one, an object like it
 *
 * @param {Client} client
 * @returns {import("shipstation-partner/governor").GovernorStore}
 */
export function redisStore(client) {
  // In braces: what a cluster keeps together.
  const full = (/** @type {string} */ id) => `allowance:{${id}}`;
  const pause = (/** @type {string} */ id) => `allowance-pause:{${id}}`;
  return {
    async take({ id, perMinute, burst, keep }) {
      const given = [perMinute, burst, keep].map(String);
      return Number(await client.eval(TAKE, { keys: [full(id), pause(id)], arguments: given }));
    },
    async pause(id, ms) {
      await client.eval(PAUSE, { keys: [pause(id)], arguments: [String(Math.ceil(ms))] });
    },
  };
}
