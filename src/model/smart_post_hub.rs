//! Hubs of FedEx SmartPost.

values! {
    /// A hub that FedEx SmartPost packages go to. Source: OpenAPI `smart_post_hub`.
    #[serde(rename_all = "snake_case")]
    pub enum SmartPostHub {
        /// No hub.
        None,
        /// Allentown, PA.
        AllentownPa,
        /// Atlanta, GA.
        AtlantaGa,
        /// Baltimore, MD.
        BaltimoreMd,
        /// Charlotte, NC.
        CharlotteNc,
        /// Chino, CA.
        ChinoCa,
        /// Dallas, TX.
        DallasTx,
        /// Denver, CO.
        DenverCo,
        /// Detroit, MI.
        DetroitMi,
        /// Edison, NJ.
        EdisonNj,
        /// Grove City, OH.
        GroveCityOh,
        /// Groveport, OH.
        GroveportOh,
        /// Houston, TX.
        HoustonTx,
        /// Indianapolis, IN.
        IndianapolisIn,
        /// Kansas City, KS.
        KansasCityKs,
        /// Los Angeles, CA.
        LosAngelesCa,
        /// Martinsburg, WV.
        MartinsburgWv,
        /// Memphis, TN.
        MemphisTn,
        /// Minneapolis, MN.
        MinneapolisMn,
        /// New Berlin, WI.
        NewBerlinWi,
        /// Northborough, MA.
        NorthboroughMa,
        /// Orlando, FL.
        OrlandoFl,
        /// Phoenix, AZ; spelt `phoneix_az` by the service.
        PhoneixAz,
        /// Pittsburgh, PA.
        PittsburghPa,
        /// Reno, NV.
        RenoNv,
        /// Sacramento, CA.
        SacramentoCa,
        /// Salt Lake City, UT.
        SaltLakeCityUt,
        /// Seattle, WA.
        SeattleWa,
        /// St. Louis, MO.
        StLouisMo,
        /// Windsor, CT.
        WindsorCt,
        /// Newark, NY.
        NewarkNy,
        /// South Brunswick, NJ.
        SouthBrunswickNj,
        /// Scranton, PA.
        ScrantonPa,
        /// Wheeling, IL.
        WheelingIl,
        /// Middletown, CT.
        MiddletownCt,
        /// Portland, OR.
        PortlandOr,
    }
}
