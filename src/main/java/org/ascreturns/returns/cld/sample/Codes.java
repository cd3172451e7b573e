package org.ascreturns.returns.cld.sample;

/**
 * The code values that a life course has to know by name. Each is looked up in codes.csv when the
 * class is loaded, so a value that leaves the list stops the programme and its tests.
 */
final class Codes {

  private static final String OUTCOMES = "Event_Outcome";
  private static final String TYPES = "Service_Type";
  private static final String COMPONENTS = "Service_Component";
  private static final String REASONS = "Review_Reason";
  private static final String SUPPORT = "Primary_Support_Reason";
  private static final String HOMES = "Accommodation_Status";
  private static final String ROUTES = "Request_Route_of_Access";
  private static final String COSTS = "Cost_Frequency_Unit_Type";

  static final String SERVICE_USER = of("Client_Type", "Service user");
  static final String CARER = of("Client_Type", "Unpaid carer");
  static final String ASSOCIATION = of("Client_Type", "Unpaid carer known by association");

  static final String REQUEST = of("Event_Type", "Request");
  static final String ASSESSMENT = of("Event_Type", "Assessment");
  static final String SERVICE = of("Event_Type", "Service");
  static final String REVIEW = of("Event_Type", "Review");

  static final String YES = of("Yes_No_Unknown", "Yes");
  static final String NO = of("Yes_No_Unknown", "No");

  static final String TO_ST_MAX = of(OUTCOMES, "Progress to reablement/ST-Max");
  static final String TO_ASSESSMENT =
      of(OUTCOMES, "Progress to assessment, review or reassessment");
  static final String TO_SERVICES = of(OUTCOMES, "Progress to support planning or services");
  static final String CONTINUES = of(OUTCOMES, "Continuation of support or services");
  static final String HOSPITAL = of(OUTCOMES, "Admitted to hospital");
  static final String MOVED = of(OUTCOMES, "NFA: Responsibility moved to another local authority");
  static final String NHS = of(OUTCOMES, "NFA: Referral to NHS services or NHS funded social care");
  static final String SELF_FUNDED = of(OUTCOMES, "NFA: Self-funded client or under 12wk disregard");
  static final String ADVICE = of(OUTCOMES, "NFA: Information and advice or signposting");
  static final String OTHER_SERVICE =
      of(OUTCOMES, "NFA: Referral to other service within the local authority");
  static final String DECLINED = of(OUTCOMES, "NFA: Support declined");
  static final String DECEASED = of(OUTCOMES, "NFA: Deceased");
  static final String ENDED = of(OUTCOMES, "NFA: Support ended as planned");
  static final String ENDED_OTHER = of(OUTCOMES, "NFA: Support ended for other reason");
  static final String NOT_OFFERED = of(OUTCOMES, "NFA: No services offered for other reason");
  static final String NFA_OTHER = of(OUTCOMES, "NFA: Other");

  static final String TRANSITION = of(ROUTES, "Planned entry (transition)");
  static final String FROM_HOSPITAL = of(ROUTES, "Discharge from hospital");
  static final String COMMUNITY_ROUTE = of(ROUTES, "Community or other route");
  static final String PRISON_ROUTE = of(ROUTES, "Prison");

  static final String LONG_ASSESSMENT = of("Assessment_Type", "Long term assessment");
  static final String SHORT_ASSESSMENT = of("Assessment_Type", "Short term assessment");

  static final String CARER_ONLY = of("Method_of_Assessment", "Unpaid carer only");
  static final String USER_ONLY = of("Method_of_Assessment", "Service user only");
  static final String USER_AND_CARER = of("Method_of_Assessment", "Service user and unpaid carer");

  static final String ST_MAX = of(TYPES, "Short term support: ST-Max");
  static final String LOW_LEVEL = of(TYPES, "Short term support: Ongoing low level");
  static final String OTHER_SHORT = of(TYPES, "Short term support: Other short term");
  static final String NURSING = of(TYPES, "Long term support: Nursing care");
  static final String RESIDENTIAL = of(TYPES, "Long term support: Residential care");
  static final String COMMUNITY = of(TYPES, "Long term support: Community");
  static final String PRISON = of(TYPES, "Long term support: Prison");
  static final String CARER_DIRECT = of(TYPES, "Unpaid carer support: Direct to unpaid carer");
  static final String CARER_INVOLVED =
      of(TYPES, "Unpaid carer support: Support involving the person cared-for");

  static final String REABLEMENT = of(COMPONENTS, "Reablement");
  static final String NURSING_HOME = of(COMPONENTS, "Long term nursing care");
  static final String CARE_HOME = of(COMPONENTS, "Long term residential care");
  static final String SHORT_NURSING = of(COMPONENTS, "Short term nursing care");
  static final String SHORT_RESIDENTIAL = of(COMPONENTS, "Short term residential care");
  static final String HOME_SUPPORT = of(COMPONENTS, "Home support or domiciliary care");
  static final String DAY_SUPPORT = of(COMPONENTS, "Day support");
  static final String MEALS = of(COMPONENTS, "Meals");
  static final String TRANSPORT = of(COMPONENTS, "Transport");
  static final String EQUIPMENT = of(COMPONENTS, "Equipment");
  static final String DIRECT_PAYMENT = of(COMPONENTS, "Direct payment");
  static final String SHARED_LIVES = of(COMPONENTS, "Shared Lives");
  static final String SUPPORTED_LIVING = of(COMPONENTS, "Community supported living");
  static final String EXTRA_CARE = of(COMPONENTS, "Extra care housing");
  static final String SOCIAL_WORKER = of(COMPONENTS, "Professional support: Social worker");
  static final String PROFESSIONAL = of(COMPONENTS, "Professional support: Other");
  static final String LEARNING = of(COMPONENTS, "Learning, education or employment support");
  static final String END_OF_LIFE = of(COMPONENTS, "End of life care");
  static final String EMERGENCY = of(COMPONENTS, "Emergency support");
  static final String OTHER_SHORT_TERM = of(COMPONENTS, "Other short term support");
  static final String OTHER_LONG_TERM = of(COMPONENTS, "Other long term support");
  static final String RESPITE = of(COMPONENTS, "Unpaid carer respite");
  static final String SITTING = of(COMPONENTS, "Unpaid carer sitting service");
  static final String UNIVERSAL = of(COMPONENTS, "Unpaid carer universal services");
  static final String OTHER_CARER = of(COMPONENTS, "Other unpaid carer support");

  static final String BY_DIRECT_PAYMENT = of("Delivery_Mechanism", "Direct payment");
  static final String BY_BUDGET = of("Delivery_Mechanism", "CASSR managed personal budget");
  static final String COMMISSIONED = of("Delivery_Mechanism", "CASSR commissioned support");

  static final String PLANNED = of(REASONS, "Planned");
  static final String SHORT_TERM_REVIEW = of(REASONS, "Review of short term support");

  static final String LEARNING_DISABILITY = of(SUPPORT, "Learning disability support");
  static final String MENTAL_HEALTH = of(SUPPORT, "Mental health support");
  static final String MEMORY = of(SUPPORT, "Support with memory and cognition");
  static final String SUPPORT_TO_CARER = of(SUPPORT, "Social support: Support to unpaid carer");

  static final String HOME_NURSING = of(HOMES, "Registered nursing home");
  static final String HOME_CARE = of(HOMES, "Registered care home");
  static final String HOME_PRISON =
      of(HOMES, "Prison, young offenders institution or detention centre");
  static final String HOME_SHARED_LIVES = of(HOMES, "Shared Lives scheme");
  static final String HOME_SUPPORTED =
      of(HOMES, "Supported accommodation, supported lodgings or supported group home");
  static final String HOME_SHELTERED =
      of(HOMES, "Sheltered housing, extra care housing or other sheltered housing");

  static final String PER_SESSION = of(COSTS, "Per session");
  static final String HOURLY = of(COSTS, "Hourly");
  static final String DAILY = of(COSTS, "Daily");
  static final String WEEKLY = of(COSTS, "Weekly");
  static final String FORTNIGHTLY = of(COSTS, "Fortnightly");
  static final String FOUR_WEEKLY = of(COSTS, "4-weekly");
  static final String MONTHLY = of(COSTS, "Monthly");
  static final String QUARTERLY = of(COSTS, "Quarterly");
  static final String ANNUALLY = of(COSTS, "Annually");
  static final String ONE_OFF = of(COSTS, "One-off");

  private Codes() {}

  private static String of(String list, String value) {
    return CodeLists.get().value(list, value);
  }
}
