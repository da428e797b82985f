/** The page for when not even our page for problems can be made: it leans on nothing, not even a stylesheet. */
export function lastResortPage(requestId: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sorry, there is a problem with the service</title></head>
<body><main><h1>Sorry, there is a problem with the service</h1>
<p>Try again later.</p>
<p>If you contact us about this, give the problem number ${requestId}.</p>
</main></body>
</html>
`;
}
