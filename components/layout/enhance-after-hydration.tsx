"use client";

import { Tabs } from "govuk-frontend";
import { useEffect } from "react";
import { enhance } from "@/components/enhance/enhance";
import { markSupported } from "@/components/enhance/supported";

/**
 * Does on hydrated pages what the deferred script does on plain ones. Earlier than hydration it
 * would change what React is about to compare; later, what React renders anew is taken in too.
 */
export function EnhanceAfterHydration() {
  useEffect(() => {
    if (!markSupported()) return;
    const enhancePage = () => enhance([Tabs]);
    enhancePage();
    const observer = new MutationObserver(enhancePage);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return null;
}
