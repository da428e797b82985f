"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks every two seconds how far it is; only what changed on the page changes. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
