import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Plain pages have no script to move late metadata into the head: render it there for everyone.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm test` (TypeScript 7 has no compiler API for Next to call).
  typescript: { ignoreBuildErrors: true },
  // Pictures are made in the size they are shown at when they are taken in; none is resized on the way out.
  images: { unoptimized: true },
  // Native code, and packages that find their own files at run time, stay out of the bundle.
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pdfkit",
    "pg",
    "prom-client",
    "sharp",
  ],
  rewrites: async () => [{ source: "/.well-known/security.txt", destination: "/security.txt" }],
  experimental: {
    authInterrupts: true,
    // Above the server's own limit on bodies, which has a page to show for it; Next has none.
    serverActions: { bodySizeLimit: "33mb" },
  },
};

export default config;
