const councils = ["rotherham", "kent", "canterbury"];

/**
 * Where to go and, in a demo, who to sign in as.
 * @param {NodeJS.ProcessEnv} env what the processes were started with
 */
export function welcome({
  LOCALGOV_MODE,
  PUBLIC_URL,
  MAILBOX_PORT,
  STRIPE_SANDBOX_PORT,
  DEMO_PASSWORD,
}) {
  const places = [
    ["Find your council", PUBLIC_URL],
    ...(LOCALGOV_MODE === "demo"
      ? councils.map((slug) => [`  ${titled(slug)}`, `${PUBLIC_URL}/${slug}`])
      : []),
    ["Sign in as an officer", `${PUBLIC_URL}/staff/sign-in`],
    ...(MAILBOX_PORT ? [["Letters that were sent", `http://localhost:${MAILBOX_PORT}`]] : []),
    ...(STRIPE_SANDBOX_PORT
      ? [["Payments that were made", `http://localhost:${STRIPE_SANDBOX_PORT}`]]
      : []),
  ];
  const lines = places.map(([what = "", where]) => `  ${what.padEnd(24)}${where}`);
  const people = LOCALGOV_MODE === "demo" ? ["", ...signIns(DEMO_PASSWORD)] : [];
  return ["", "LocalGov One is running. Stop it with Ctrl-C.", "", ...lines, ...people, ""].join(
    "\n",
  );
}

/** @param {string | undefined} password */
function signIns(password) {
  return [
    `  Demo sign-ins, all with the password ${password}`,
    ...["officer", "manager", "admin"].map((role) =>
      `    ${councils.map((slug) => `${role}@${slug}.example`.padEnd(28)).join("")}`.trimEnd(),
    ),
    "  and a code, which npm run demo-code shows",
  ];
}

/** @param {string} slug */
function titled(slug) {
  return slug.charAt(0).toUpperCase() + slug.slice(1);
}
