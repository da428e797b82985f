"use client";

import { useEffect } from "react";

/** Runs the map's script on a hydrated page: earlier, it would change what React is about to compare. */
export function MapScript({ src }: { src: string }) {
  useEffect(() => {
    const script = document.createElement("script");
    script.src = src;
    document.body.append(script);
    return () => script.remove();
  }, [src]);
  return null;
}
