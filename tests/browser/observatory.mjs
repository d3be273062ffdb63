// What MDN's HTTP Observatory would give an answer, from its published table of points
// (github.com/mdn/mdn-http-observatory, src/grader/charts.js, read in November 2026): 100 to begin with, and more for
// what goes beyond. Transport is not looked at: a proxy does TLS, and HSTS with it.

/** The cookies that an answer sets, each as its attributes in lower case. */
const cookies = (headers) => (headers['set-cookie'] ?? []).map((cookie) => cookie.toLowerCase().split(/;\s*/));

/** Points of an answer, and the names of the headers that miss some. */
export function score(headers, body) {
  const policy = Object.fromEntries(
    (headers['content-security-policy'] ?? '').split(/;\s*/).map((part) => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  const strict = policy['default-src']?.join() === "'none'" && !JSON.stringify(policy).includes('unsafe-');
  const guarded = cookies(headers).every((cookie) =>
    cookie.includes('httponly') && cookie.some((part) => part.startsWith('samesite=')));
  const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="/.test(body);
  const checks = [
    ['content-security-policy', 10, strict && !inline],
    ['frame-ancestors', 5, policy['frame-ancestors']?.join() === "'none'"],
    ['referrer-policy', 5, ['same-origin', 'no-referrer'].includes(headers['referrer-policy'])],
    ['cross-origin-resource-policy', 10, headers['cross-origin-resource-policy'] === 'same-origin'],
    ['cross-origin-embedder-policy', 10, headers['cross-origin-embedder-policy'] === 'require-corp'],
    ['cross-origin-opener-policy', 10, headers['cross-origin-opener-policy'] === 'same-origin'],
  ];
  const penalties = [
    ['x-content-type-options', -5, headers['x-content-type-options'] !== 'nosniff'],
    ['set-cookie', -20, !guarded],
    ['access-control-allow-origin', -50, headers['access-control-allow-origin'] === '*'],
  ];
  let total = 100;
  for (const [, points, held] of checks) total += held ? points : 0;
  for (const [, points, broken] of penalties) total += broken ? points : 0;
  const missing = [...checks.filter(([, , held]) => !held), ...penalties.filter(([, , broken]) => broken)];
  return { total, missing: missing.map(([name]) => name) };
}
