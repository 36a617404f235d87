// Whether the API's process answers. Not whether its database does: while PostgreSQL is down, it has to go on
// answering people with a problem document. /readyz tells a load balancer more.
const port = process.env.QLCB_PORT || 3000;

const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) });
process.exit(response.ok ? 0 : 1);
