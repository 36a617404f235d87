// Generated from the OpenAPI document: tsx web/generateTypes.ts
export interface paths {
    "/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My absences, present and future */
        get: operations["listAbsences"];
        put?: never;
        /** Out of office from–to; the deputy also takes the open tasks */
        post: operations["announceAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Back in office */
        delete: operations["cancelAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts that I hold, of my own unit, or of units that I lead or administer; unitId: of a unit and those below */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account and its whole life: issue, custody, handovers, freezes, permissions */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to link a chat: Matrix by the code that the bot sends there, another by a code to send to its bot */
        post: operations["askChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink a chat at once, or give up linking it */
        delete: operations["unlinkChat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-identities/{identityId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that the chat user who sent my code to the bot is me */
        post: operations["confirmChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-identities/{identityId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the code that the bot sent to my Matrix id; after five wrong ones another is needed */
        post: operations["proveChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For the bridge: what a chat user said to the bot. Signed by Standard Webhooks; each webhook-id is taken once */
        post: operations["chatCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of records that I see, the most urgent first; open ones or all, of one unit or dossier */
        get: operations["listCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One correction, where it comes from, what was stated, and what I may do */
        get: operations["readCorrection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head confirms what was stated, which ends the correction, or does not and says why */
        post: operations["answerOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionId}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the record: a new entry of its section, which ends the correction */
        post: operations["recordCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State that the record was right, or that the paper file was put right, and why; the head confirms it */
        post: operations["stateOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossier-sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sections of a dossier with their fields, in the order of a page */
        get: operations["listSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dossiers that my grants open, by name; q searches without diacritics and by officer number */
        get: operations["listDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers/{officerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier with its sections, as of a day and as it was known at an instant; both default to now */
        get: operations["readDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers/{officerId}/sections/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record a new entry of a section: a change, or the correction of an earlier entry */
        put: operations["writeSection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers/{officerId}/sections/{section}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a sensitive section; that I did is recorded */
        post: operations["openSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the password and, with a code, enrol the second factor; the account can be signed in through from then on */
        post: operations["chooseFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-password/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the link opens: for which account a password is to be chosen, and the second factor to enrol */
        post: operations["openFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-password/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new link in place of one that has expired, to the registered mail of the custodian */
        post: operations["renewFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-password/spoken-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the code that an IT officer read over the registered phone; after five wrong ones the reissue is void */
        post: operations["trySpokenCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants that are mine or that I oversee */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grant */
        get: operations["readGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{grantId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a grant at once: my own, or one that I am competent for */
        post: operations["revokeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, through which account, with which permissions */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose the language of screens and mails */
        patch: operations["changeLanguage"];
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How messages reach me: mail, and the chats that are linked */
        get: operations["readNotifications"];
        /** Choose how I hear of duties and of news; duties cannot be kept from the mail */
        put: operations["chooseNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The directory of my own department: name, position, unit */
        get: operations["findOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that I see, the gravest and oldest first: the queue of the IT desk, a head’s, my own */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case, as far as I may see it, and what I may do */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/letter.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, to be edited before it is signed */
        get: operations["readLetterDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The written report, drawn up from the case by decree 30/2020 */
        get: operations["readLetterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/letter/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the written report in the app instead of signing it on paper, signed in with a second factor */
        post: operations["confirmLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/letter/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scan of the signed report, for head and IT desk */
        get: operations["readScan"];
        put?: never;
        /** Send the scan of the signed report (PDF, PNG or JPEG, at most 10 MB) as the body itself */
        post: operations["uploadScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say of actions in the time in question whether they are known or foreign; as head, or as IT officer through the account */
        put: operations["markItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The IT desk registers the written report as incoming */
        post: operations["registerLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One IT officer prepares a new password; both reports must be there */
        post: operations["prepareReissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/reissue/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a reissue back before it was used: it begins anew */
        post: operations["cancelReissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/reissue/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another human of the IT department confirms: the old password is dead, the holder gets the link */
        post: operations["confirmReissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/reissue/spoken-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code to read to the holder over the registered phone: shown once, to whoever confirmed, and kept nowhere */
        post: operations["showSpokenCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head takes note and states the facts; letterNo is the number that the unit’s clerk gives the written report */
        post: operations["stateFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-cases/{caseId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head takes a false report back: the account is active again, ended sessions and links are not */
        post: operations["undoReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a password as lost or stolen: of an account that I keep, or as head on its custodian’s behalf; takes effect at once */
        post: operations["reportPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-reports/anonymous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report from the sign-in page: changes nothing until it is confirmed by a link to the registered mail; the answer is the same for every name */
        post: operations["reportAnonymously"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-reports/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the report by its link, once: it takes effect at once */
        post: operations["confirmReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-reports/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the link of a report from the sign-in page would report; changes nothing */
        post: operations["openReportLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many accounts of each kind a unit may have, by which article, and who has the places */
        get: operations["readQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests that I made or that are for me, newest first */
        get: operations["listRequests"];
        put?: never;
        /** Submit a request */
        post: operations["submitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request: content, chain, timeline */
        get: operations["readRequest"];
        /** Edit and resubmit as a new version; links of the old one die */
        put: operations["editRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{requestId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a question or comment; the others are told */
        post: operations["commentOnRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{requestId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit events of a request */
        get: operations["requestEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{requestId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request that has not ended */
        post: operations["withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The approval chain and every conflict, before submitting */
        post: operations["previewRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say of one section how it agrees with the paper file, in parts or whole; replaces what was said before, and takes it back */
        put: operations["attestItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packets: those that I hold, or all that I see, of one campaign or unit; running campaigns first */
        get: operations["listPackets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-packets/{packetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One packet: progress, the days of its course, and its people with theirs */
        get: operations["readPacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-packets/{packetId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm items in bulk: every field that nothing was said of is a match; timely and accurate as stated here */
        post: operations["confirmItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-packets/{packetId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The same of up to 100 items of a packet at once; each one’s result is told */
        put: operations["attestItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-packets/{packetId}/officers/{officerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of one person: what the system holds, what changed since the last review, what was said of it */
        get: operations["readPacketOfficer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-packets/{packetId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head, or who acts for the head, signs a packet off: once all is attested, or after the close; then it is unchangeable */
        post: operations["signPacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews of records of which I see at least a packet, the newest first; running ones or all */
        get: operations["listReviews"];
        put?: never;
        /** Start a review by hand: as head of the scope or above it, or as personnel department through a user account; once a scope and day */
        post: operations["startReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review: its course, burn-down by day, completion by unit, who was urged when – of what I see */
        get: operations["readReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a review would hold, before it is started, and in how many units nobody could attest */
        post: operations["previewReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in through an account with its user name and password */
        post: operations["signInThroughAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a one-time sign-in link by mail; the answer is the same for everybody */
        post: operations["requestSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, most urgent first */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task of mine */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, deny or send back */
        post: operations["decideTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/reassignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom this task may be passed on */
        get: operations["reassignees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/reassignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass a task on to another approver, with a reason */
        post: operations["reassignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units below one (or the root), with their heads; q searches without diacritics */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AccountKind: "system_admin" | "unit_admin" | "user" | "leader";
        AccountRef: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AccountKind"];
            unitName: string;
            userName: string;
        };
        BothLanguages: {
            en: string;
            vi: string;
        };
        ChainStage: {
            approvers: {
                account: string | null;
                /** Format: uuid */
                id: string;
                insteadOf: string | null;
                name: string;
                position: string;
                unitName: string;
                via: string;
            }[];
            /** @enum {string} */
            assurance: "link" | "session" | "second-factor";
            closesAt: string | null;
            deadlineMinutes: number;
            decision: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["OfficerRef"];
                channel: string;
                reason: string | null;
                /** @enum {string} */
                verdict: "approve" | "deny" | "send_back";
            } | null;
            dueAt: string | null;
            escalatedAt: string | null;
            key: string;
            position: number;
            /** @enum {string} */
            state: "planned" | "open" | "approved" | "rejected" | "sent_back" | "expired" | "withdrawn" | "superseded" | "not_reached";
            taskId: string | null;
            title: components["schemas"]["BothLanguages"];
            why: components["schemas"]["BothLanguages"] | null;
        };
        Finding: {
            citation: {
                quote?: string;
                title: components["schemas"]["BothLanguages"];
            };
            code: string;
            /** @enum {string} */
            outcome: "allowed" | "denied" | "warning";
            rule: string;
            text: components["schemas"]["BothLanguages"];
            waysOut: components["schemas"]["BothLanguages"][];
        };
        OfficerRef: {
            /** Format: uuid */
            id: string;
            name: string;
            position: string;
            unitName: string;
        };
        /** @enum {string} */
        Permission: "records.read" | "records.write" | "records.sensitive" | "records.export" | "permissions.assign" | "accounts.issue";
        Problem: {
            code: string;
            detail?: string;
            fields?: {
                message: string;
                path: string;
                texts: components["schemas"]["BothLanguages"];
            }[];
            findings?: components["schemas"]["Finding"][];
            instance?: string;
            status: number;
            texts: {
                en: {
                    detail: string;
                    title: string;
                };
                vi: {
                    detail: string;
                    title: string;
                };
            };
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        UnitRef: {
            code: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            shortName: string;
        };
        /** @enum {string} */
        WorkGroup: "organisation" | "officers" | "training" | "inspection";
    };
    responses: never;
    parameters: {
        /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
        IdempotencyKey: string;
        /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
        OptionalIdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My absences, present and future */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            deputy: components["schemas"]["OfficerRef"];
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceAbsence: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    deputyId: string;
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Out of office from–to; the deputy also takes the open tasks */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        openTasks: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: absence_overlaps, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back in office */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                custodianId?: string;
                limit?: number;
                q?: string;
                state?: "awaiting_password" | "active" | "frozen" | "withdrawn";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts that I hold, of my own unit, or of units that I lead or administer; unitId: of a unit and those below */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            custodian: components["schemas"]["OfficerRef"] | null;
                            custodianSince: string | null;
                            /** Format: uuid */
                            id: string;
                            issuedAt: string | null;
                            issuedBy: {
                                /** Format: uuid */
                                id: string;
                                no: string;
                            } | null;
                            kind: components["schemas"]["AccountKind"];
                            /** @enum {string} */
                            state: "awaiting_password" | "active" | "frozen" | "withdrawn";
                            unit: components["schemas"]["UnitRef"];
                            unitName: string;
                            userName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account and its whole life: issue, custody, handovers, freezes, permissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        custodian: components["schemas"]["OfficerRef"] | null;
                        custodianSince: string | null;
                        custodies: {
                            endReason: string | null;
                            /** Format: date-time */
                            from: string;
                            officer: components["schemas"]["OfficerRef"];
                            request: {
                                /** Format: uuid */
                                id: string;
                                no: string;
                            } | null;
                            to: string | null;
                        }[];
                        grants: {
                            allowedBy: {
                                quote?: string;
                                title: components["schemas"]["BothLanguages"];
                            };
                            endedAt: string | null;
                            endReason: string | null;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            officer: components["schemas"]["OfficerRef"];
                            permission: components["schemas"]["Permission"];
                            request: {
                                /** Format: uuid */
                                id: string;
                                no: string;
                            } | null;
                            /** @enum {string} */
                            state: "planned" | "in_force" | "ended";
                            /** Format: date-time */
                            to: string;
                            unit: components["schemas"]["UnitRef"];
                            withSubordinates: boolean;
                            workGroup: components["schemas"]["WorkGroup"];
                        }[];
                        /** Format: uuid */
                        id: string;
                        issuedAt: string | null;
                        issuedBy: {
                            /** Format: uuid */
                            id: string;
                            no: string;
                        } | null;
                        kind: components["schemas"]["AccountKind"];
                        life: {
                            actor: components["schemas"]["OfficerRef"] | null;
                            /** Format: date-time */
                            at: string;
                            detail: {
                                [key: string]: string | number | boolean | null;
                            };
                            event: string;
                            request: {
                                /** Format: uuid */
                                id: string;
                                no: string;
                            } | null;
                        }[];
                        may: {
                            askHandover: boolean;
                            askWithdrawal: boolean;
                        };
                        openRequestNo: string | null;
                        /** @enum {string} */
                        state: "awaiting_password" | "active" | "frozen" | "withdrawn";
                        unit: components["schemas"]["UnitRef"];
                        unitName: string;
                        userName: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askChat: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    /** @enum {string} */
                    channel: "matrix" | "webhook";
                };
            };
        };
        responses: {
            /** @description Begin to link a chat: Matrix by the code that the bot sends there, another by a code to send to its bot */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** @enum {string} */
                        channel: "matrix" | "webhook";
                        code: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        linkedAt: string | null;
                        name: string | null;
                        /** @enum {string} */
                        state: "asked" | "linked";
                        triesLeft: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_eligible, chat_asked_too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlink a chat at once, or give up linking it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmChat: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                identityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Confirm that the chat user who sent my code to the bot is me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** @enum {string} */
                        channel: "matrix" | "webhook";
                        code: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        linkedAt: string | null;
                        name: string | null;
                        /** @enum {string} */
                        state: "asked" | "linked";
                        triesLeft: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, not_eligible, chat_code_spent. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Enter the code that the bot sent to my Matrix id; after five wrong ones another is needed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** @enum {string} */
                        channel: "matrix" | "webhook";
                        code: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        linkedAt: string | null;
                        name: string | null;
                        /** @enum {string} */
                        state: "asked" | "linked";
                        triesLeft: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, not_eligible, chat_code_wrong, chat_code_spent. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        code: string;
                        user: {
                            id: string;
                            name?: string;
                        };
                    };
                    timestamp?: string;
                    /** @constant */
                    type: "chat.code";
                } | {
                    data: {
                        user: {
                            id: string;
                        };
                    };
                    timestamp?: string;
                    /** @constant */
                    type: "chat.stop";
                };
            };
        };
        responses: {
            /** @description For the bridge: what a chat user said to the bot. Signed by Standard Webhooks; each webhook-id is taken once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        taken: true;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: callback_refused, chat_user_unknown. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                officerId?: string;
                open?: "true" | "false";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Corrections of records that I see, the most urgent first; open ones or all, of one unit or dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            dueAt: string;
                            fields: string[];
                            /** Format: uuid */
                            id: string;
                            no: string;
                            officer: components["schemas"]["OfficerRef"];
                            officerNo: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBy: components["schemas"]["OfficerRef"] | null;
                            overdue: boolean;
                            /** @enum {string} */
                            section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                            sensitive: boolean;
                            /** @enum {string} */
                            source: "review" | "problem";
                            /** @enum {string} */
                            state: "open" | "stated" | "recorded" | "found_right" | "paper_put_right" | "withdrawn";
                            unit: components["schemas"]["UnitRef"];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One correction, where it comes from, what was stated, and what I may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaign: {
                            /** Format: uuid */
                            id: string;
                            no: string;
                        } | null;
                        citation: {
                            quote?: string;
                            title: components["schemas"]["BothLanguages"];
                        };
                        /** Format: date-time */
                        dueAt: string;
                        endedAt: string | null;
                        endedBy: components["schemas"]["OfficerRef"] | null;
                        entryVersion: number | null;
                        escalated: boolean;
                        fields: string[];
                        /** Format: uuid */
                        id: string;
                        may: {
                            answer: boolean;
                            record: boolean;
                            state: boolean;
                        };
                        no: string;
                        note: string | null;
                        officer: components["schemas"]["OfficerRef"];
                        officerNo: string;
                        /** Format: date-time */
                        openedAt: string;
                        openedBy: components["schemas"]["OfficerRef"] | null;
                        overdue: boolean;
                        refusedBecause: string | null;
                        request: {
                            /** Format: uuid */
                            id: string;
                            no: string;
                        } | null;
                        /** @enum {string} */
                        section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                        sensitive: boolean;
                        /** @enum {string} */
                        source: "review" | "problem";
                        /** @enum {string} */
                        state: "open" | "stated" | "recorded" | "found_right" | "paper_put_right" | "withdrawn";
                        statement: {
                            /** Format: date-time */
                            at: string;
                            by: components["schemas"]["OfficerRef"];
                            /** @enum {string} */
                            outcome: "found_right" | "paper_put_right";
                            reason: string;
                        } | null;
                        unit: components["schemas"]["UnitRef"];
                        version: number | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerOutcome: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                    confirmed: boolean;
                };
            };
        };
        responses: {
            /** @description The head confirms what was stated, which ends the correction, or does not and says why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        correctionId: string;
                        /** @enum {string} */
                        state: "open" | "stated" | "recorded" | "found_right" | "paper_put_right" | "withdrawn";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, correction_not_so_far, reason_missing. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        [key: string]: unknown;
                    };
                    replaces?: number;
                    /** Format: date */
                    validFrom: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Correct the record: a new entry of its section, which ends the correction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, superior_may_not_change, superseded, section_invalid, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateOutcome: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "found_right" | "paper_put_right";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description State that the record was right, or that the paper file was put right, and why; the head confirms it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        correctionId: string;
                        /** @enum {string} */
                        state: "open" | "stated" | "recorded" | "found_right" | "paper_put_right" | "withdrawn";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, superior_may_not_change, correction_not_so_far, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sections of a dossier with their fields, in the order of a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            fields: {
                                choices?: {
                                    label: components["schemas"]["BothLanguages"];
                                    value: string;
                                }[];
                                columns?: {
                                    choices?: {
                                        label: components["schemas"]["BothLanguages"];
                                        value: string;
                                    }[];
                                    /** @enum {string} */
                                    kind: "text" | "date" | "choice";
                                    label: components["schemas"]["BothLanguages"];
                                    name: string;
                                    required: boolean;
                                }[];
                                /** @enum {string} */
                                kind: "text" | "date" | "choice" | "list";
                                label: components["schemas"]["BothLanguages"];
                                name: string;
                                required: boolean;
                            }[];
                            label: components["schemas"]["BothLanguages"];
                            /** @enum {string} */
                            section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                            sensitive: boolean;
                            workGroup: components["schemas"]["WorkGroup"];
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossiers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                missing?: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                q?: string;
                rank?: "08.049" | "08.050" | "08.051" | "08.052";
                under?: "true" | "false";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dossiers that my grants open, by name; q searches without diacritics and by officer number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            managingUnit: components["schemas"]["UnitRef"];
                            mayWrite: boolean;
                            missing: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                            officer: components["schemas"]["OfficerRef"];
                            officerNo: string;
                            rank: string | null;
                            title: string | null;
                            updatedAt: string | null;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDossier: {
        parameters: {
            query?: {
                knownAt?: string;
                on?: string;
            };
            header?: never;
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One dossier with its sections, as of a day and as it was known at an instant; both default to now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["BothLanguages"];
                        knownAt: string | null;
                        managingUnit: components["schemas"]["UnitRef"];
                        mayWrite: boolean;
                        missing: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                        officer: components["schemas"]["OfficerRef"];
                        officerNo: string;
                        /** Format: date */
                        on: string;
                        rank: string | null;
                        sections: {
                            closed: boolean;
                            current: {
                                content: {
                                    [key: string]: (string | null) | {
                                        [key: string]: string | null;
                                    }[];
                                };
                                /** Format: date-time */
                                recordedAt: string;
                                recordedBy: components["schemas"]["OfficerRef"] | null;
                                recordedThrough: string | null;
                                replacedBy: number | null;
                                replaces: number | null;
                                /** Format: date */
                                validFrom: string;
                                version: number;
                            } | null;
                            editable: boolean;
                            history: {
                                content: {
                                    [key: string]: (string | null) | {
                                        [key: string]: string | null;
                                    }[];
                                };
                                /** Format: date-time */
                                recordedAt: string;
                                recordedBy: components["schemas"]["OfficerRef"] | null;
                                recordedThrough: string | null;
                                replacedBy: number | null;
                                replaces: number | null;
                                /** Format: date */
                                validFrom: string;
                                version: number;
                            }[];
                            mayOpen: boolean;
                            reason: ("sensitive" | "work_group") | null;
                            /** @enum {string} */
                            section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                            sensitive: boolean;
                            version: number | null;
                        }[];
                        title: string | null;
                        updatedAt: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                officerId: string;
                section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        [key: string]: (string | null) | {
                            [key: string]: string | null;
                        }[];
                    };
                    replaces?: number;
                    /** Format: date */
                    validFrom: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Record a new entry of a section: a change, or the correction of an earlier entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: superior_may_not_change, not_yours, superseded, section_invalid, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                officerId: string;
                section: "family" | "health";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    knownAt?: string;
                    /** Format: date */
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Open a sensitive section; that I did is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        current: {
                            content: {
                                [key: string]: (string | null) | {
                                    [key: string]: string | null;
                                }[];
                            } | null;
                            erased: boolean;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: components["schemas"]["OfficerRef"] | null;
                            recordedThrough: string | null;
                            replacedBy: number | null;
                            replaces: number | null;
                            /** Format: date */
                            validFrom: string;
                            version: number;
                        } | null;
                        history: {
                            content: {
                                [key: string]: (string | null) | {
                                    [key: string]: string | null;
                                }[];
                            } | null;
                            erased: boolean;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: components["schemas"]["OfficerRef"] | null;
                            recordedThrough: string | null;
                            replacedBy: number | null;
                            replaces: number | null;
                            /** Format: date */
                            validFrom: string;
                            version: number;
                        }[];
                        version: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_yours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseFirstPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    password: string;
                    proof?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Choose the password and, with a code, enrol the second factor; the account can be signed in through from then on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userName: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, link_used, link_expired, link_dead, too_many, password_too_short, code_needed, code_wrong, spoken_code_needed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openFirstPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description What the link opens: for which account a password is to be chosen, and the second factor to enrol */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountKind: components["schemas"]["AccountKind"];
                        /** Format: date-time */
                        expiresAt: string;
                        hasSecondFactor: boolean;
                        minLength: number;
                        minLengthWithSecondFactor: number;
                        officer: components["schemas"]["OfficerRef"];
                        /** @enum {string} */
                        secondFactor: "required" | "optional";
                        spokenCodeNeeded: boolean;
                        totp: {
                            secret: string;
                            uri: string;
                        };
                        unitName: string;
                        userName: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, link_used, link_expired, link_dead, too_many. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewFirstPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Send a new link in place of one that has expired, to the registered mail of the custodian */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: true;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, link_used, link_dead, not_eligible, too_many. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trySpokenCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Prove the code that an IT officer read over the registered phone; after five wrong ones the reissue is void */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proof: string;
                        /** @constant */
                        proven: true;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, link_used, link_expired, link_dead, too_many, spoken_code_wrong, spoken_code_spent, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                accountId?: string;
                cursor?: string;
                limit?: number;
                officerId?: string;
                state?: "planned" | "in_force" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grants that are mine or that I oversee */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: components["schemas"]["AccountRef"];
                            endedAt: string | null;
                            endReason: string | null;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            officer: components["schemas"]["OfficerRef"];
                            permission: components["schemas"]["Permission"];
                            renewable: boolean;
                            requestId: string | null;
                            revocation: ("own" | "competent" | "by_approval") | null;
                            /** @enum {string} */
                            state: "planned" | "in_force" | "ended";
                            /** Format: date-time */
                            to: string;
                            unit: components["schemas"]["UnitRef"];
                            withSubordinates: boolean;
                            workGroup: components["schemas"]["WorkGroup"];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One grant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["AccountRef"];
                        endedAt: string | null;
                        endReason: string | null;
                        /** Format: date-time */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        officer: components["schemas"]["OfficerRef"];
                        permission: components["schemas"]["Permission"];
                        renewable: boolean;
                        requestId: string | null;
                        revocation: ("own" | "competent" | "by_approval") | null;
                        /** @enum {string} */
                        state: "planned" | "in_force" | "ended";
                        /** Format: date-time */
                        to: string;
                        unit: components["schemas"]["UnitRef"];
                        withSubordinates: boolean;
                        workGroup: components["schemas"]["WorkGroup"];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End a grant at once: my own, or one that I am competent for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endedAt: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_competent, already_ended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am, through which account, with which permissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["AccountRef"] | null;
                        accounts: components["schemas"]["AccountRef"][];
                        counts: {
                            openRequests: number;
                            overdue: number;
                            tasks: number;
                        };
                        csrf: string;
                        idleMinutes: number;
                        /** @enum {string} */
                        language: "vi" | "en";
                        officer: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            officerNo: string;
                            position: string;
                            unit: components["schemas"]["UnitRef"];
                            unitName: string;
                        };
                        permissions: {
                            permission: components["schemas"]["Permission"];
                            /** Format: date-time */
                            to: string;
                            unit: components["schemas"]["UnitRef"];
                            withSubordinates: boolean;
                            workGroup: components["schemas"]["WorkGroup"];
                        }[];
                        posts: {
                            /** @enum {string} */
                            post: "head" | "acting_head" | "deputy";
                            unit: components["schemas"]["UnitRef"];
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "vi" | "en";
                };
            };
        };
        responses: {
            /** @description Choose the language of screens and mails */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "vi" | "en";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How messages reach me: mail, and the chats that are linked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chats: {
                            /** @enum {string} */
                            channel: "matrix" | "webhook";
                            identity: {
                                address: string | null;
                                /** @enum {string} */
                                channel: "matrix" | "webhook";
                                code: string | null;
                                /** Format: date-time */
                                expiresAt: string;
                                /** Format: uuid */
                                id: string;
                                linkedAt: string | null;
                                name: string | null;
                                /** @enum {string} */
                                state: "asked" | "linked";
                                triesLeft: number;
                            } | null;
                            /** @enum {string} */
                            state: "offered" | "switched_off" | "not_offered";
                        }[];
                        /** @enum {string} */
                        dutyBy: "mail" | "both";
                        /** @enum {string} */
                        language: "vi" | "en";
                        /** @enum {string} */
                        newsBy: "mail" | "chat" | "both";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    dutyBy: "mail" | "both";
                    /** @enum {string} */
                    newsBy: "mail" | "chat" | "both";
                };
            };
        };
        responses: {
            /** @description Choose how I hear of duties and of news; duties cannot be kept from the mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chats: {
                            /** @enum {string} */
                            channel: "matrix" | "webhook";
                            identity: {
                                address: string | null;
                                /** @enum {string} */
                                channel: "matrix" | "webhook";
                                code: string | null;
                                /** Format: date-time */
                                expiresAt: string;
                                /** Format: uuid */
                                id: string;
                                linkedAt: string | null;
                                name: string | null;
                                /** @enum {string} */
                                state: "asked" | "linked";
                                triesLeft: number;
                            } | null;
                            /** @enum {string} */
                            state: "offered" | "switched_off" | "not_offered";
                        }[];
                        /** @enum {string} */
                        dutyBy: "mail" | "both";
                        /** @enum {string} */
                        language: "vi" | "en";
                        /** @enum {string} */
                        newsBy: "mail" | "chat" | "both";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findOfficers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The directory of my own department: name, position, unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfficerRef"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases that I see, the gravest and oldest first: the queue of the IT desk, a head’s, my own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: components["schemas"]["AccountRef"];
                            clocks: {
                                /** Format: date-time */
                                dueAt: string;
                                hours: number;
                                /** @enum {string} */
                                kind: "security_incident" | "data_breach";
                                running: boolean;
                            }[];
                            holder: components["schemas"]["OfficerRef"];
                            /** Format: uuid */
                            id: string;
                            incident: boolean;
                            no: string;
                            /** Format: date-time */
                            reportedAt: string;
                            /** @enum {string} */
                            severity: "lost" | "suspected" | "compromised";
                            /** @enum {string} */
                            state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                            waitsFor: {
                                /** Format: date-time */
                                dueAt: string;
                                /** @enum {string} */
                                duty: "note" | "letter" | "registration" | "reissue" | "review_head" | "review_it";
                                escalated: boolean;
                            } | null;
                            waitsForMe: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One case, as far as I may see it, and what I may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["AccountRef"];
                        citation: {
                            quote?: string;
                            title: components["schemas"]["BothLanguages"];
                        };
                        clocks: {
                            /** Format: date-time */
                            dueAt: string;
                            hours: number;
                            /** @enum {string} */
                            kind: "security_incident" | "data_breach";
                            running: boolean;
                        }[];
                        duties: {
                            /** Format: date-time */
                            dueAt: string;
                            /** @enum {string} */
                            duty: "note" | "letter" | "registration" | "reissue" | "review_head" | "review_it";
                            level: number;
                            reminders: string[];
                            remindersSent: number;
                        }[];
                        endedAt: string | null;
                        endReason: string | null;
                        frozenAt: string | null;
                        heads: components["schemas"]["OfficerRef"][];
                        history: {
                            /** Format: date-time */
                            at: string;
                            by: components["schemas"]["OfficerRef"] | null;
                            event: string;
                        }[];
                        holder: components["schemas"]["OfficerRef"];
                        /** Format: uuid */
                        id: string;
                        incident: boolean;
                        incidentAt: string | null;
                        items: {
                            /** Format: date-time */
                            at: string;
                            by: components["schemas"]["OfficerRef"] | null;
                            channel: string | null;
                            event: string;
                            eventId: string;
                            headMark: ("known" | "foreign") | null;
                            itMark: ("known" | "foreign") | null;
                            requestNo: string | null;
                            subjectKind: string;
                        }[];
                        lastCertainAt: string | null;
                        letter: {
                            /** @enum {string} */
                            as: "scan" | "app";
                            /** Format: date-time */
                            at: string;
                            by: components["schemas"]["OfficerRef"];
                            incoming: {
                                /** Format: date-time */
                                at: string;
                                by: components["schemas"]["OfficerRef"];
                                no: string;
                                on: string;
                            } | null;
                            sha256: string;
                        } | null;
                        may: {
                            cancelReissue: boolean;
                            confirm: boolean;
                            mark: boolean;
                            prepare: boolean;
                            register: boolean;
                            showCode: boolean;
                            state: boolean;
                            undo: boolean;
                            writeLetter: boolean;
                        };
                        no: string;
                        passwordDeadAt: string | null;
                        reissue: {
                            codeProvenAt: string | null;
                            confirmedAt: string | null;
                            confirmedBy: components["schemas"]["OfficerRef"] | null;
                            endedAt: string | null;
                            endReason: string | null;
                            expiresAt: string | null;
                            /** Format: date-time */
                            preparedAt: string;
                            preparedBy: components["schemas"]["OfficerRef"];
                        } | null;
                        reissuedAt: string | null;
                        /** @enum {string} */
                        reportedAs: "custodian" | "link" | "head";
                        /** Format: date-time */
                        reportedAt: string;
                        reportedBy: components["schemas"]["OfficerRef"];
                        /** @enum {string} */
                        role: "holder" | "head" | "it" | "reader";
                        /** @enum {string} */
                        severity: "lost" | "suspected" | "compromised";
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                        statement: {
                            /** Format: date-time */
                            at: string;
                            by: components["schemas"]["OfficerRef"];
                            facts: string;
                            holderReachable: boolean;
                        } | null;
                        unit: components["schemas"]["UnitRef"];
                        waitsFor: {
                            /** Format: date-time */
                            dueAt: string;
                            /** @enum {string} */
                            duty: "note" | "letter" | "registration" | "reissue" | "review_head" | "review_it";
                            escalated: boolean;
                        } | null;
                        waitsForMe: boolean;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLetterDocx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same, to be edited before it is signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLetterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The written report, drawn up from the case by decree 30/2020 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm the written report in the app instead of signing it on paper, signed in with a second factor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sha256: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, second_factor_needed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan of the signed report, for head and IT desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadScan: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Send the scan of the signed report (PDF, PNG or JPEG, at most 10 MB) as the body itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mediaType: string;
                        sha256: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, scan_not_accepted, too_large, unsupported_media. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: {
                        eventId: string;
                        /** @enum {string} */
                        mark: "known" | "foreign";
                    }[];
                };
            };
        };
        responses: {
            /** @description Say of actions in the time in question whether they are known or foreign; as head, or as IT officer through the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, account_needed, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incomingNo: string;
                    /** Format: date */
                    incomingOn: string;
                };
            };
        };
        responses: {
            /** @description The IT desk registers the written report as incoming */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, account_needed, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepareReissue: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One IT officer prepares a new password; both reports must be there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, account_needed, second_factor_needed, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelReissue: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a reissue back before it was used: it begins anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, account_needed, second_factor_needed, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmReissue: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Another human of the IT department confirms: the old password is dead, the holder gets the link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, account_needed, second_factor_needed, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSpokenCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code to read to the holder over the registered phone: shown once, to whoever confirmed, and kept nowhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        phone: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, account_needed, second_factor_needed, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateFacts: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: string;
                    holderReachable: boolean;
                    letterNo?: string;
                };
            };
        };
        responses: {
            /** @description The head takes note and states the facts; letterNo is the number that the unit’s clerk gives the written report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoReport: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The head takes a false report back: the account is active again, ended sessions and links are not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, case_not_so_far, sign_in_again, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    /** Format: date-time */
                    lastCertainAt?: string;
                    /** @enum {string} */
                    severity: "lost" | "suspected" | "compromised";
                };
            };
        };
        responses: {
            /** @description Report a password as lost or stolen: of an account that I keep, or as head on its custodian’s behalf; takes effect at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        joined: boolean;
                        no: string;
                        /** @enum {string} */
                        severity: "lost" | "suspected" | "compromised";
                        /** @enum {string} */
                        state: "reported" | "ready" | "prepared" | "confirmed" | "reissued" | "reviewed" | "closed" | "false_report" | "account_withdrawn" | "handed_over";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, not_yours, not_eligible, already_ended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportAnonymously: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    lastCertainAt?: string;
                    /** @enum {string} */
                    severity: "lost" | "suspected" | "compromised";
                    userName: string;
                };
            };
        };
        responses: {
            /** @description Report from the sign-in page: changes nothing until it is confirmed by a link to the registered mail; the answer is the same for every name */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: "if_known";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_eligible, too_many. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Confirm the report by its link, once: it takes effect at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        severity: "lost" | "suspected" | "compromised";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, link_used, link_expired, link_dead, too_many, not_eligible, already_ended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openReportLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description What the link of a report from the sign-in page would report; changes nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        lastCertainAt: string | null;
                        officer: components["schemas"]["OfficerRef"];
                        /** @enum {string} */
                        severity: "lost" | "suspected" | "compromised";
                        userName: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, link_used, link_expired, link_dead, too_many. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuotas: {
        parameters: {
            query: {
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many accounts of each kind a unit may have, by which article, and who has the places */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountKind: components["schemas"]["AccountKind"];
                            /** @enum {string} */
                            basis: "regulation" | "law" | "inference" | "setting";
                            citation: {
                                quote?: string;
                                title: components["schemas"]["BothLanguages"];
                            };
                            limit: number;
                            places: {
                                placeNo: number;
                                requestNo: string | null;
                                /** @enum {string} */
                                state: "reserved" | "held";
                                userName: string | null;
                            }[];
                            used: number;
                        }[];
                        unit: components["schemas"]["UnitRef"];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests that I made or that are for me, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: components["schemas"]["AccountRef"] | null;
                            beneficiary: components["schemas"]["OfficerRef"];
                            dueAt: string | null;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "permission.grant" | "permission.revoke" | "account.issue" | "account.withdraw" | "account.handover" | "record.problem";
                            no: string;
                            reason: string;
                            requester: components["schemas"]["OfficerRef"];
                            /** @enum {string} */
                            state: "submitted" | "asking" | "sent_back" | "approved" | "rejected" | "expired" | "withdrawn" | "failed";
                            /** Format: date-time */
                            submittedAt: string;
                            title: components["schemas"]["BothLanguages"];
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: uuid */
                        officerId: string;
                        permissions: ("records.read" | "records.write" | "records.sensitive" | "records.export" | "permissions.assign" | "accounts.issue")[];
                        reason: string;
                        /** Format: uuid */
                        renewsGrantId?: string;
                        /** Format: date-time */
                        to: string;
                        /** Format: uuid */
                        unitId: string;
                        withSubordinates: boolean;
                        /** @enum {string} */
                        workGroup: "organisation" | "officers" | "training" | "inspection";
                    };
                    /** @constant */
                    kind: "permission.grant";
                } | {
                    form: {
                        /** Format: uuid */
                        grantId: string;
                        reason: string;
                    };
                    /** @constant */
                    kind: "permission.revoke";
                } | {
                    form: {
                        /** @enum {string} */
                        accountKind: "system_admin" | "unit_admin" | "user" | "leader";
                        contact: string;
                        /** Format: uuid */
                        divisionId: string;
                        /** Format: uuid */
                        officerId: string;
                        phone: string;
                        position: string;
                        reason: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                    /** @constant */
                    kind: "account.issue";
                } | {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        reason: string;
                    };
                    /** @constant */
                    kind: "account.withdraw";
                } | {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        reason: string;
                        /** Format: uuid */
                        toOfficerId: string;
                    };
                    /** @constant */
                    kind: "account.handover";
                } | {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        basis?: string;
                        fields: string[];
                        /** Format: uuid */
                        officerId: string;
                        reason: string;
                        /** @enum {string} */
                        section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                    };
                    /** @constant */
                    kind: "record.problem";
                };
            };
        };
        responses: {
            /** @description Submit a request */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        no: string;
                        /** @enum {string} */
                        state: "submitted" | "asking" | "sent_back" | "approved" | "rejected" | "expired" | "withdrawn" | "failed";
                        version: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: request_conflicts. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One request: content, chain, timeline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["AccountRef"] | null;
                        beneficiary: components["schemas"]["OfficerRef"];
                        chain: components["schemas"]["ChainStage"][];
                        comments: {
                            /** Format: date-time */
                            at: string;
                            body: string;
                            by: components["schemas"]["OfficerRef"];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "comment" | "question";
                        }[];
                        dueAt: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        form: {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            officerId: string;
                            permissions: ("records.read" | "records.write" | "records.sensitive" | "records.export" | "permissions.assign" | "accounts.issue")[];
                            reason: string;
                            /** Format: uuid */
                            renewsGrantId?: string;
                            /** Format: date-time */
                            to: string;
                            /** Format: uuid */
                            unitId: string;
                            withSubordinates: boolean;
                            /** @enum {string} */
                            workGroup: "organisation" | "officers" | "training" | "inspection";
                        } | {
                            /** Format: uuid */
                            grantId: string;
                            reason: string;
                        } | {
                            /** @enum {string} */
                            accountKind: "system_admin" | "unit_admin" | "user" | "leader";
                            contact: string;
                            /** Format: uuid */
                            divisionId: string;
                            /** Format: uuid */
                            officerId: string;
                            phone: string;
                            position: string;
                            reason: string;
                            /** Format: uuid */
                            unitId: string;
                        } | {
                            /** Format: uuid */
                            accountId: string;
                            reason: string;
                        } | {
                            /** Format: uuid */
                            accountId: string;
                            reason: string;
                            /** Format: uuid */
                            toOfficerId: string;
                        } | {
                            /** Format: uuid */
                            accountId: string;
                            basis?: string;
                            fields: string[];
                            /** Format: uuid */
                            officerId: string;
                            reason: string;
                            /** @enum {string} */
                            section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                        };
                        grantIds: string[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "permission.grant" | "permission.revoke" | "account.issue" | "account.withdraw" | "account.handover" | "record.problem";
                        may: {
                            comment: boolean;
                            decideTaskId: string | null;
                            edit: boolean;
                            withdraw: boolean;
                        };
                        no: string;
                        packVersion: string;
                        reason: string;
                        requester: components["schemas"]["OfficerRef"];
                        /** @enum {string} */
                        state: "submitted" | "asking" | "sent_back" | "approved" | "rejected" | "expired" | "withdrawn" | "failed";
                        /** Format: date-time */
                        submittedAt: string;
                        timeline: {
                            account: string | null;
                            actor: components["schemas"]["OfficerRef"] | null;
                            /** Format: date-time */
                            at: string;
                            channel: string | null;
                            data: {
                                [key: string]: string | number | boolean | null;
                            };
                            event: string;
                            note: string | null;
                            planned: boolean;
                            to: components["schemas"]["OfficerRef"][];
                        }[];
                        title: components["schemas"]["BothLanguages"];
                        version: number;
                        versions: {
                            facts: {
                                key: string;
                                label: components["schemas"]["BothLanguages"];
                                value: components["schemas"]["BothLanguages"];
                            }[];
                            findings: components["schemas"]["Finding"][];
                            from: string | null;
                            permissions: components["schemas"]["Permission"][];
                            reason: string;
                            /** Format: date-time */
                            submittedAt: string;
                            subordinateUnits: number;
                            to: string | null;
                            unit: components["schemas"]["UnitRef"];
                            version: number;
                            withSubordinates: boolean;
                            workGroup: components["schemas"]["WorkGroup"] | null;
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: uuid */
                        officerId: string;
                        permissions: ("records.read" | "records.write" | "records.sensitive" | "records.export" | "permissions.assign" | "accounts.issue")[];
                        reason: string;
                        /** Format: uuid */
                        renewsGrantId?: string;
                        /** Format: date-time */
                        to: string;
                        /** Format: uuid */
                        unitId: string;
                        withSubordinates: boolean;
                        /** @enum {string} */
                        workGroup: "organisation" | "officers" | "training" | "inspection";
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Edit and resubmit as a new version; links of the old one die */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: request_conflicts, superseded, already_ended, not_yours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commentOnRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @enum {string} */
                    kind: "comment" | "question";
                };
            };
        };
        responses: {
            /** @description Ask a question or comment; the others are told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit events of a request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            account: string | null;
                            actorKind: string;
                            /** Format: date-time */
                            at: string;
                            channel: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                            event: string;
                            id: string;
                            officer: components["schemas"]["OfficerRef"] | null;
                            subjectId: string;
                            subjectKind: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Withdraw a request that has not ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "submitted" | "asking" | "sent_back" | "approved" | "rejected" | "expired" | "withdrawn" | "failed";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: already_ended, not_yours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRequest: {
        parameters: {
            query?: {
                requestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: uuid */
                        officerId: string;
                        permissions: ("records.read" | "records.write" | "records.sensitive" | "records.export" | "permissions.assign" | "accounts.issue")[];
                        reason: string;
                        /** Format: uuid */
                        renewsGrantId?: string;
                        /** Format: date-time */
                        to: string;
                        /** Format: uuid */
                        unitId: string;
                        withSubordinates: boolean;
                        /** @enum {string} */
                        workGroup: "organisation" | "officers" | "training" | "inspection";
                    };
                    /** @constant */
                    kind: "permission.grant";
                } | {
                    form: {
                        /** Format: uuid */
                        grantId: string;
                        reason: string;
                    };
                    /** @constant */
                    kind: "permission.revoke";
                } | {
                    form: {
                        /** @enum {string} */
                        accountKind: "system_admin" | "unit_admin" | "user" | "leader";
                        contact: string;
                        /** Format: uuid */
                        divisionId: string;
                        /** Format: uuid */
                        officerId: string;
                        phone: string;
                        position: string;
                        reason: string;
                        /** Format: uuid */
                        unitId: string;
                    };
                    /** @constant */
                    kind: "account.issue";
                } | {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        reason: string;
                    };
                    /** @constant */
                    kind: "account.withdraw";
                } | {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        reason: string;
                        /** Format: uuid */
                        toOfficerId: string;
                    };
                    /** @constant */
                    kind: "account.handover";
                } | {
                    form: {
                        /** Format: uuid */
                        accountId: string;
                        basis?: string;
                        fields: string[];
                        /** Format: uuid */
                        officerId: string;
                        reason: string;
                        /** @enum {string} */
                        section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                    };
                    /** @constant */
                    kind: "record.problem";
                };
            };
        };
        responses: {
            /** @description The approval chain and every conflict, before submitting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chain: components["schemas"]["ChainStage"][];
                        expectedBy: string | null;
                        findings: components["schemas"]["Finding"][];
                        submittable: boolean;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accurate: boolean | null;
                    note: string | null;
                    timely: boolean | null;
                    verdicts: {
                        [key: string]: "match" | "mismatch" | "paper_missing";
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Say of one section how it agrees with the paper file, in parts or whole; replaces what was said before, and takes it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correctionNo: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        result: "attested" | "saved" | "superseded" | "ended" | "not_found" | "unknown_field";
                        state: ("open" | "attested" | "not_attested") | null;
                        version: number | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, superior_may_not_change, sign_in_again, superseded, unknown_field. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackets: {
        parameters: {
            query?: {
                campaignId?: string;
                cursor?: string;
                limit?: number;
                mine?: "true" | "false";
                state?: "open" | "closed" | "signed";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Packets: those that I hold, or all that I see, of one campaign or unit; running campaigns first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            campaign: {
                                /** Format: date-time */
                                closesAt: string;
                                /** Format: uuid */
                                id: string;
                                no: string;
                                /** @enum {string} */
                                state: "opening" | "open" | "closed";
                                title: components["schemas"]["BothLanguages"];
                            };
                            counts: {
                                attested: number;
                                items: number;
                                notAttested: number;
                                open: number;
                            };
                            holder: components["schemas"]["OfficerRef"] | null;
                            holderAccount: string | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                attest: boolean;
                                sign: boolean;
                            };
                            mismatches: number;
                            number: number;
                            of: number;
                            people: number;
                            sensitive: boolean;
                            signedAt: string | null;
                            signedBy: components["schemas"]["OfficerRef"] | null;
                            /** @enum {string} */
                            state: "open" | "closed" | "signed";
                            unit: components["schemas"]["UnitRef"];
                            workGroup: components["schemas"]["WorkGroup"];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                packetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One packet: progress, the days of its course, and its people with theirs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaign: {
                            /** Format: date-time */
                            closesAt: string;
                            /** Format: uuid */
                            id: string;
                            no: string;
                            /** @enum {string} */
                            state: "opening" | "open" | "closed";
                            title: components["schemas"]["BothLanguages"];
                        };
                        citation: {
                            quote?: string;
                            title: components["schemas"]["BothLanguages"];
                        };
                        counts: {
                            attested: number;
                            items: number;
                            notAttested: number;
                            open: number;
                        };
                        fields: {
                            fields: number;
                            left: number;
                            match: number;
                            mismatch: number;
                            paperMissing: number;
                        };
                        heads: components["schemas"]["OfficerRef"][];
                        holder: components["schemas"]["OfficerRef"] | null;
                        holderAccount: string | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            attest: boolean;
                            sign: boolean;
                        };
                        mismatches: number;
                        number: number;
                        of: number;
                        officers: {
                            attested: number;
                            compared: number;
                            fields: number;
                            items: number;
                            mismatches: number;
                            notAttested: number;
                            officer: components["schemas"]["OfficerRef"];
                            officerNo: string;
                        }[];
                        people: number;
                        schedule: {
                            /** Format: date-time */
                            closesAt: string;
                            /** Format: date-time */
                            headsToldAt: string;
                            reminders: {
                                /** Format: date-time */
                                at: string;
                                sent: boolean;
                            }[];
                            /** Format: date-time */
                            startedAt: string;
                        };
                        sections: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                        sensitive: boolean;
                        signedAt: string | null;
                        signedBy: components["schemas"]["OfficerRef"] | null;
                        /** @enum {string} */
                        state: "open" | "closed" | "signed";
                        unit: components["schemas"]["UnitRef"];
                        workGroup: components["schemas"]["WorkGroup"];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmItems: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                packetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accurate: boolean;
                    items: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                    timely: boolean;
                };
            };
        };
        responses: {
            /** @description Confirm items in bulk: every field that nothing was said of is a match; timely and accurate as stated here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            correctionNo: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            result: "attested" | "saved" | "superseded" | "ended" | "not_found" | "unknown_field";
                            state: ("open" | "attested" | "not_attested") | null;
                            version: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, superior_may_not_change, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                packetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        accurate: boolean | null;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        timely: boolean | null;
                        verdicts: {
                            [key: string]: "match" | "mismatch" | "paper_missing";
                        };
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The same of up to 100 items of a packet at once; each one’s result is told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            correctionNo: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            result: "attested" | "saved" | "superseded" | "ended" | "not_found" | "unknown_field";
                            state: ("open" | "attested" | "not_attested") | null;
                            version: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, superior_may_not_change, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPacketOfficer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                officerId: string;
                packetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The items of one person: what the system holds, what changed since the last review, what was said of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accurate: boolean | null;
                            attestedAt: string | null;
                            attestedBy: components["schemas"]["OfficerRef"] | null;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            changed: string[] | null;
                            correction: {
                                /** Format: uuid */
                                id: string;
                                no: string;
                                state: string;
                            } | null;
                            hidden: boolean;
                            /** Format: uuid */
                            id: string;
                            lastVersion: number | null;
                            newestVersion: number;
                            note: string | null;
                            reason: ("sensitive" | "work_group") | null;
                            /** @enum {string} */
                            section: "identity" | "position" | "schooling" | "contact" | "family" | "health";
                            /** @enum {string} */
                            state: "open" | "attested" | "not_attested";
                            timely: boolean | null;
                            values: {
                                [key: string]: unknown;
                            } | null;
                            verdicts: {
                                [key: string]: "match" | "mismatch" | "paper_missing";
                            };
                            version: number;
                        }[];
                        managingUnit: components["schemas"]["UnitRef"];
                        mayAttest: boolean;
                        officer: components["schemas"]["OfficerRef"];
                        officerNo: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signPacket: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                packetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The head, or who acts for the head, signs a packet off: once all is attested, or after the close; then it is unchangeable */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        packetId: string;
                        /** @enum {string} */
                        state: "open" | "closed" | "signed";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, already_ended, not_yours, sign_in_again, not_all_attested. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reviews of records of which I see at least a packet, the newest first; running ones or all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            closedAt: string | null;
                            /** Format: date-time */
                            closesAt: string;
                            counts: {
                                attested: number;
                                items: number;
                                notAttested: number;
                                open: number;
                            };
                            /** Format: uuid */
                            id: string;
                            no: string;
                            scope: components["schemas"]["UnitRef"];
                            /** Format: date-time */
                            startedAt: string;
                            startedBy: components["schemas"]["OfficerRef"] | null;
                            /** @enum {string} */
                            state: "opening" | "open" | "closed";
                            title: components["schemas"]["BothLanguages"];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startReview: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    scopeUnitId: string;
                    sections?: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Start a review by hand: as head of the scope or above it, or as personnel department through a user account; once a scope and day */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        no: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, not_competent, already_started. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One review: its course, burn-down by day, completion by unit, who was urged when – of what I see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        burnDown: {
                            attested: number;
                            /** Format: date */
                            day: string;
                            left: number;
                        }[];
                        citation: {
                            quote?: string;
                            title: components["schemas"]["BothLanguages"];
                        };
                        closedAt: string | null;
                        /** Format: date-time */
                        closesAt: string;
                        corrections: {
                            ended: number;
                            open: number;
                        };
                        counts: {
                            attested: number;
                            items: number;
                            notAttested: number;
                            open: number;
                        };
                        fields: {
                            fields: number;
                            left: number;
                            match: number;
                            mismatch: number;
                            paperMissing: number;
                        };
                        /** Format: uuid */
                        id: string;
                        no: string;
                        packets: {
                            all: number;
                            closed: number;
                            open: number;
                            signed: number;
                            withoutHolder: number;
                        };
                        schedule: {
                            /** Format: date-time */
                            closesAt: string;
                            /** Format: date-time */
                            headsToldAt: string;
                            reminders: {
                                /** Format: date-time */
                                at: string;
                                sent: boolean;
                            }[];
                            /** Format: date-time */
                            startedAt: string;
                        };
                        scope: components["schemas"]["UnitRef"];
                        sections: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                        /** Format: date-time */
                        startedAt: string;
                        startedBy: components["schemas"]["OfficerRef"] | null;
                        /** @enum {string} */
                        state: "opening" | "open" | "closed";
                        title: components["schemas"]["BothLanguages"];
                        units: {
                            counts: {
                                attested: number;
                                items: number;
                                notAttested: number;
                                open: number;
                            };
                            packets: number;
                            signed: number;
                            unit: components["schemas"]["UnitRef"];
                            withoutHolder: number;
                        }[];
                        urges: {
                            /** Format: date-time */
                            at: string;
                            /** Format: date */
                            day: string;
                            itemsLeft: number;
                            /** @enum {string} */
                            kind: "start" | "moved" | "reminder" | "escalation" | "no_holder" | "closed";
                            officer: components["schemas"]["OfficerRef"];
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    scopeUnitId: string;
                    sections?: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                };
            };
        };
        responses: {
            /** @description What a review would hold, before it is started, and in how many units nobody could attest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        citation: {
                            quote?: string;
                            title: components["schemas"]["BothLanguages"];
                        };
                        /** Format: date-time */
                        closesAt: string;
                        dossiers: number;
                        items: number;
                        packets: number;
                        remindAt: string[];
                        sections: ("identity" | "position" | "schooling" | "contact" | "family" | "health")[];
                        units: number;
                        unitsWithoutHolder: number;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: not_found, not_competent. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInThroughAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    password: string;
                    userName: string;
                };
            };
        };
        responses: {
            /** @description Sign in through an account with its user name and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["AccountRef"] | null;
                        accounts: components["schemas"]["AccountRef"][];
                        counts: {
                            openRequests: number;
                            overdue: number;
                            tasks: number;
                        };
                        csrf: string;
                        idleMinutes: number;
                        /** @enum {string} */
                        language: "vi" | "en";
                        officer: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            officerNo: string;
                            position: string;
                            unit: components["schemas"]["UnitRef"];
                            unitName: string;
                        };
                        permissions: {
                            permission: components["schemas"]["Permission"];
                            /** Format: date-time */
                            to: string;
                            unit: components["schemas"]["UnitRef"];
                            withSubordinates: boolean;
                            workGroup: components["schemas"]["WorkGroup"];
                        }[];
                        posts: {
                            /** @enum {string} */
                            post: "head" | "acting_head" | "deputy";
                            unit: components["schemas"]["UnitRef"];
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: sign_in_refused, sign_in_locked, code_needed, second_factor_unreadable. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    mail: string;
                };
            };
        };
        responses: {
            /** @description Ask for a one-time sign-in link by mail; the answer is the same for everybody */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: "if_known";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End this session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                cursor?: string;
                group?: "overdue" | "today" | "week" | "later";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for me, most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            all: number;
                            later: number;
                            overdue: number;
                            today: number;
                            week: number;
                        };
                        items: {
                            account: components["schemas"]["AccountRef"] | null;
                            beneficiary: components["schemas"]["OfficerRef"];
                            /** Format: date-time */
                            closesAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            escalated: boolean;
                            /** @enum {string} */
                            group: "overdue" | "today" | "week" | "later";
                            /** Format: uuid */
                            id: string;
                            insteadOf: string | null;
                            kind: string;
                            needs: {
                                code: string;
                                text: components["schemas"]["BothLanguages"];
                            } | null;
                            /** Format: date-time */
                            openedAt: string;
                            reason: string;
                            remainingMinutes: number;
                            requester: components["schemas"]["OfficerRef"];
                            /** Format: uuid */
                            requestId: string;
                            requestNo: string;
                            /** @enum {string} */
                            risk: "low" | "medium" | "high";
                            stage: {
                                key: string;
                                of: number;
                                position: number;
                                title: components["schemas"]["BothLanguages"];
                            };
                            title: components["schemas"]["BothLanguages"];
                            version: number;
                            via: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One task of mine */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["AccountRef"] | null;
                        beneficiary: components["schemas"]["OfficerRef"];
                        /** Format: date-time */
                        closesAt: string;
                        /** Format: date-time */
                        dueAt: string;
                        escalated: boolean;
                        /** @enum {string} */
                        group: "overdue" | "today" | "week" | "later";
                        /** Format: uuid */
                        id: string;
                        insteadOf: string | null;
                        kind: string;
                        needs: {
                            code: string;
                            text: components["schemas"]["BothLanguages"];
                        } | null;
                        /** Format: date-time */
                        openedAt: string;
                        reason: string;
                        remainingMinutes: number;
                        requester: components["schemas"]["OfficerRef"];
                        /** Format: uuid */
                        requestId: string;
                        requestNo: string;
                        /** @enum {string} */
                        risk: "low" | "medium" | "high";
                        stage: {
                            key: string;
                            of: number;
                            position: number;
                            title: components["schemas"]["BothLanguages"];
                        };
                        title: components["schemas"]["BothLanguages"];
                        version: number;
                        via: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideTask: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    verdict: "approve" | "deny" | "send_back";
                    version: number;
                };
            };
        };
        responses: {
            /** @description Approve, deny or send back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        next: components["schemas"]["BothLanguages"];
                        receiptNo: string;
                        /** Format: uuid */
                        requestId: string;
                        taskEnded: boolean;
                        /** Format: uuid */
                        taskId: string;
                        /** @enum {string} */
                        verdict: "approve" | "deny" | "send_back";
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: already_decided, superseded, task_ended, not_yours, reason_missing, account_needed, second_factor_needed, sign_in_again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reassignees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To whom this task may be passed on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            position: string;
                            unitName: string;
                            via: string;
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reassignTask: {
        parameters: {
            query?: never;
            header: {
                /** @description One per act of a person; the same key on a retry brings the same answer and no second effect. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officerId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Pass a task on to another approver, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        to: components["schemas"]["OfficerRef"];
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. Codes of its own: task_ended, not_yours, not_eligible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                under?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Units below one (or the root), with their heads; q searches without diacritics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            head: components["schemas"]["OfficerRef"] | null;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            name: string;
                            parentId: string | null;
                            parentName: string | null;
                            shortName: string;
                            subordinates: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document (RFC 9457) with a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
