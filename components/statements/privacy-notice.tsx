import { type CouncilBrand, platformName } from "@/components/layout";
import { caseRules, otherSpans, ruleNames, spanText } from "@/lib/privacy/schema";
import { ContactList } from "./contact-list";
import { Bullets, Heading, Link, Text } from "./prose";
import { Statement } from "./statement";

/** What UK GDPR articles 13 and 14 ask a council to tell people whose data it takes in. */
export function PrivacyNotice({ council }: { council?: CouncilBrand }) {
  const base = council ? `/${council.slug}` : "";
  return (
    <Statement title="Privacy" updated="27 November 2026">
      <Text>
        {council
          ? `This notice says what ${council.name} does with what you tell it here.`
          : `This notice says what happens to what you tell a council on ${platformName}. Each council’s own site has a notice with its contact details.`}
      </Text>

      <Heading>Who is responsible</Heading>
      <Text>
        {council ? council.name : "The council that deals with your request"} is the data
        controller: it decides how your data is used and answers for it. If your report is another
        council’s job, that council is the controller once it has the report. We tell you which
        council it is before you send it. {platformName} stores and handles the data on the
        council’s instructions only.
      </Text>

      <Heading>What we collect when you report a problem</Heading>
      <Bullets items={COLLECTED} />
      <Text>
        You do not need an account, and we do not ask for your name, age or anything else we do not
        need. Photos often hold hidden details, such as where and when they were taken and on what
        phone. We remove these before we store a photo.
      </Text>

      <Heading>Why we collect it, and what allows us to</Heading>
      <Text>
        We use it to find and deal with the problem, to tell you what happens, and to see how well
        we do our work. We do this because it is our job by law, for example to maintain highways
        (Highways Act 1980), to keep land clear of litter and waste (Environmental Protection Act
        1990) and to remove abandoned vehicles (Refuse Disposal (Amenity) Act 1978). The lawful
        basis is public task: article 6(1)(e) of the UK General Data Protection Regulation.
      </Text>
      <Text>
        We do not sell your data, use it for advertising, or let a computer alone make decisions
        about you.
      </Text>

      <Heading>Who sees it</Heading>
      <Bullets items={SEEN_BY} />
      <Text>
        Some kinds of report are never shown on this site, because they would point to a home or a
        person: for example a missed bin or an abandoned vehicle.
      </Text>

      <Heading>Letters and emails</Heading>
      <Text>
        If you give an email address, we ask its owner to confirm it before we send more than one
        email to it. Your address is never shown to other residents.
      </Text>

      <Heading>How long we keep it</Heading>
      <Bullets items={KEPT} />
      <Text>
        After that we take everything about you out of the report. What kind of problem it was, when
        it was reported and how it ended stays, so that we can count.
      </Text>

      <Heading>Cookies and logs</Heading>
      <Text>
        We use only cookies that the service needs to work: see{" "}
        <Link href={`${base}/cookies`}>cookies</Link>. Our logs record which kind of page was asked
        for and how long it took, not who asked. To stop misuse, we count requests from the same
        internet address for a short time, under a code made from the address and not the address
        itself.
      </Text>

      <Heading>Your rights</Heading>
      <Text>You can ask us:</Text>
      <Bullets items={RIGHTS} />
      <Text>
        With an account you can see what every council holds about you, who looked at it, get a copy
        and have it erased yourself: <Link href="/account/data">your data</Link>.
      </Text>
      <Text>
        We answer within one month. We may have to keep some of it where the law says so, for
        example for a claim about damage on a road.
      </Text>
      <Text>Contact us, and ask for the data protection officer:</Text>
      <ContactList council={council} />

      <Heading>If you want to complain</Heading>
      <Text>
        Tell us first. If you are not happy with our answer, you can complain to the Information
        Commissioner’s Office, which regulates data protection:{" "}
        <Link href="https://ico.org.uk/make-a-complaint/">make a complaint to the ICO</Link> or call
        0303 123 1113.
      </Text>
    </Statement>
  );
}

const COLLECTED = [
  "what the problem is, where it is, and what you write about it",
  "photos, if you add any",
  "your email address or phone number, if you want to hear what happens",
  "what we and you write to each other about it",
];

const SEEN_BY = [
  "the officers of the council who deal with the report",
  "another council, if the problem is its job or is handed to it later",
  "contractors who do the work for the council, who get only what they need to do it",
  "everyone, for most kinds of report: what kind of problem it is, where, what state it is in and the dates; your words and photos are shown only after an officer has checked them, unless the council publishes them at once; your contact details never are",
];

// Out of the data that the nightly job erases by: what is said here is what happens.
const KEPT = [
  `answers you have not sent: ${spanText(otherSpans.drafts)} after you start the form`,
  ...Object.entries(caseRules).map(
    ([rule, { keep, because }]) =>
      `reports, with photos and messages. ${ruleNames[rule as keyof typeof ruleNames]}: ${spanText(keep)} after the report is closed, ${because}`,
  ),
  `emails and letters to you: ${spanText(otherSpans.letters)}, or as long as your report, if that is shorter`,
  `which officer looked at a report on which day: ${spanText(otherSpans.views)}`,
  `a warning about a person, for the safety of staff: it is reviewed at least once a year, and deleted ${spanText(otherSpans.markers)} after it is taken away`,
  `your account, if you have one: until you close it, and ${spanText(otherSpans.closed)} more in which you can open it again`,
  `when and where from you signed in: ${spanText(otherSpans.signIns)}`,
  `a copy of your data that you asked for: ${spanText(otherSpans.exports)}`,
  `who did what in our systems: ${spanText(otherSpans.audit)}, without your contact details or words`,
];

const RIGHTS = [
  "for a copy of the data we hold about you",
  "to correct what is wrong, or complete what is missing",
  "to delete it, or to use it only in some ways, where the law allows",
  "to stop using it, because of your particular situation",
];
