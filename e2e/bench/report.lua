-- What wrk measured, as a line of JSON. Its times are in microseconds.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"rate":%f,"median":%f,"p95":%f,"errors":%d}\n',
    summary.requests / (summary.duration / 1000000),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
